import cloudMarks from "../catalog/cloud-marks.json" with { type: "json" };
import type { Catalog, NameMatch } from "../catalog/types.ts";
import { compile, findAll } from "./pattern.ts";
import { tokenize } from "./tokens.ts";

const after = cloudMarks.after.map((mark) => compile(`${mark.replaceAll(" ", "-")}$`, {}));
const before = cloudMarks.before.map((mark) => compile(`^${mark}`, {}));

/**
 * The name without the words beside it that place it in China, unless it is them that tell which product is meant
 * ("Business Premium 21Vianet"): where they tell nothing they still narrow the question.
 */
export function withoutIdleMark(text: string, name: NameMatch, namesIn: Catalog["namesIn"]): NameMatch {
  const alone = namesIn(name.alias)[0]?.products.join();
  if (alone !== name.products.join()) return name;
  const written = text.slice(name.start, name.end);
  const tokens = tokenize(written, [], new Map());
  const marksBefore = findAll(before, tokens).flatMap(({ words }) => words);
  const marksAfter = findAll(after, tokens).flatMap(({ words }) => words);
  const start = Math.max(0, ...marksBefore.map((word) => word.end));
  const end = Math.min(written.length, ...marksAfter.map((word) => word.start));
  const kept = written.slice(start, end);
  const bare = end < written.length ? kept.replace(/[\s(（,-]+$/u, "") : kept;
  const from = name.start + start + (bare.length - bare.trimStart().length);
  return bare.trim() === "" ? name : { ...name, start: from, end: name.start + start + bare.length };
}
