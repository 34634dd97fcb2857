import type { AnswerId, Circumstances, Guide, Step, StepId, Trail } from "./types.ts";
import { applying, arrive, begin, current, move, stepOf } from "./walk.ts";
import type { Move } from "./walk.ts";

/**
 * The shortest way to a question that has an answer, and past it; undefined where no way through the guide leads to
 * one. For "the tab says that we have an unpaid balance", which is an answer before its question was asked.
 */
export function trailPast(guide: Guide, answer: AnswerId, circumstances: Circumstances): Trail | undefined {
  const waiting: Trail[] = [begin(guide, circumstances)];
  const seen = new Set<StepId>();
  for (let trail = waiting.shift(); trail; trail = waiting.shift()) {
    const past = move(guide, trail, { kind: "answer", answer }, circumstances);
    if (past) return past;
    const step = current(guide, trail);
    if (seen.has(step.id)) continue;
    seen.add(step.id);
    for (const way of movesOn(step)) waiting.push(move(guide, trail, way, circumstances) ?? trail);
  }
  return undefined;
}

function movesOn(step: Step): readonly Move[] {
  if (step.kind === "do") return [{ kind: "done" }];
  return step.kind === "ask" ? step.answers.map(({ id }) => ({ kind: "answer", answer: id })) : [];
}

/** Every step that applies, in the order in which one comes to them, first answers first. */
export function stepsAhead(guide: Guide, circumstances: Circumstances): readonly Step[] {
  const found = new Map<StepId, Step>();
  const visit = (to: StepId): void => {
    const step = stepOf(guide, arrive(guide, to, circumstances));
    if (found.has(step.id)) return;
    found.set(step.id, step);
    for (const next of nextSteps(guide, step, circumstances)) visit(next);
  };
  visit(guide.start);
  return [...found.values()];
}

/** How far along: the step one is at, and how many there will be at least until the guide is done. */
export interface Outlook {
  /** Counted from 1. */
  readonly position: number;
  readonly total: number;
}

export function outlook(guide: Guide, trail: Trail, circumstances: Circumstances): Outlook {
  const step = current(guide, trail);
  if (step.kind === "end") {
    const done = Math.max(trail.length - 1, 1);
    return { position: done, total: done };
  }
  const ahead =
    stepsTo(guide, step, circumstances, ({ kind, outcome }) => kind === "end" && outcome === "done") ??
    stepsTo(guide, step, circumstances, ({ kind }) => kind === "end") ??
    0;
  return { position: trail.length, total: trail.length + ahead };
}

/** How many steps lie between a step and the nearest end of that kind; undefined where there is none ahead. */
function stepsTo(
  guide: Guide,
  from: Step,
  circumstances: Circumstances,
  isEnd: (step: { readonly kind: Step["kind"]; readonly outcome?: "done" | "elsewhere" }) => boolean,
): number | undefined {
  let level: readonly Step[] = [from];
  const seen = new Set<StepId>([from.id]);
  for (let between = 0; level.length > 0; between++) {
    const next = level
      .flatMap((step) => nextSteps(guide, step, circumstances))
      .map((id) => stepOf(guide, id))
      .filter(({ id }) => !seen.has(id));
    if (next.some(isEnd)) return between;
    for (const { id } of next) seen.add(id);
    level = next;
  }
  return undefined;
}

/** Where the ways on from a step arrive. */
function nextSteps(guide: Guide, step: Step, circumstances: Circumstances): readonly StepId[] {
  const ways =
    step.kind === "do"
      ? [step.next]
      : step.kind === "ask"
        ? applying(step.answers, circumstances).map(({ to }) => to)
        : [];
  return ways.map((way) => arrive(guide, way, circumstances));
}
