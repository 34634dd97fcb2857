import type { Circumstances, Guide, Step, Trail } from "../../src/guides/types.ts";
import { begin, move } from "../../src/guides/walk.ts";
import type { Move } from "../../src/guides/walk.ts";

const base = {
  words: { guide: "manual-change", step: "any" },
  chapter: "c",
  lines: [],
  warnings: [],
  tips: [],
  links: [],
  tools: [],
  waits: false,
} as const;
const steps: readonly Step[] = [
  {
    ...base,
    id: "ask",
    kind: "ask",
    answers: [to("go", "partners"), to("wait", "wait"), to("leave", "left")],
  },
  { ...base, id: "wait", kind: "do", optional: false, next: "ask" },
  { ...base, id: "partners", kind: "do", optional: false, next: "optional", when: { role: "partner" } },
  { ...base, id: "optional", kind: "do", optional: true, next: "one-way" },
  {
    ...base,
    id: "one-way",
    kind: "ask",
    answers: [to("p", "done", "partner"), to("a", "done", "admin")],
  },
  { ...base, id: "done", kind: "end", outcome: "done", offers: [] },
  { ...base, id: "left", kind: "end", outcome: "elsewhere", offers: [] },
];

function to(id: string, step: string, role?: "partner" | "admin") {
  return { id, to: step, facts: [], when: role ? { role } : undefined };
}

/** A guide with one of each: a question, a loop, an optional step, one for partners only, a question with one answer. */
export const small: Guide = {
  id: "manual-change",
  role: "admin",
  audience: {},
  start: "ask",
  documents: [],
  steps: new Map(steps.map((step) => [step.id, step])),
};
export const admin: Circumstances = { role: "admin", cloud: "global", knows: new Set() };
export const partner: Circumstances = { ...admin, role: "partner" };

export const answer = (id: string): Move => ({ kind: "answer", answer: id });
export const done: Move = { kind: "done" };

export function after(moves: readonly Move[], circumstances = admin): Trail {
  let trail = begin(small, circumstances);
  for (const each of moves) trail = move(small, trail, each, circumstances) ?? trail;
  return trail;
}
export const places = (trail: Trail) => trail.map(({ step }) => step).join(" ");
