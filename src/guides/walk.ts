import type {
  Answer,
  AnswerId,
  AskStep,
  Circumstances,
  Guide,
  Line,
  Link,
  Step,
  StepId,
  Trail,
  Visit,
  When,
} from "./types.ts";

/** What a person does at a step. */
export type Move =
  | { readonly kind: "done" }
  | { readonly kind: "skip" }
  | { readonly kind: "answer"; readonly answer: AnswerId }
  | { readonly kind: "back" };

/** Whether something applies in these circumstances. */
export function applies(when: When | undefined, { role, cloud, knows }: Circumstances): boolean {
  if (!when) return true;
  return (
    (when.role ?? role) === role &&
    (when.cloud ?? cloud) === cloud &&
    (when.knows ?? []).every((what) => knows.has(what)) &&
    !(when.lacks ?? []).some((what) => knows.has(what))
  );
}

/** Those sentences, links or answers of a step that apply. */
export function applying<T extends Line | Link | Answer>(
  items: readonly T[],
  circumstances: Circumstances,
): readonly T[] {
  return items.filter(({ when }) => applies(when, circumstances));
}

/** The first step. */
export function begin(guide: Guide, circumstances: Circumstances): Trail {
  return [{ step: arrive(guide, guide.start, circumstances) }];
}

/** The step that a trail has come to. */
export function current(guide: Guide, trail: Trail): Step {
  return stepOf(guide, last(trail).step);
}

/**
 * The trail after a move, or undefined for a move that the step does not have: going on without answering its
 * question, skipping what is not optional, going back from the first step, going on from an end.
 *
 * Coming to a step once more takes up the trail there, as if what came after had not been: one that says "try again"
 * leads back, never round and round.
 */
export function move(guide: Guide, trail: Trail, way: Move, circumstances: Circumstances): Trail | undefined {
  const step = current(guide, trail);
  switch (way.kind) {
    case "back":
      return backFrom(trail);
    case "done":
      return step.kind === "do" ? goTo(guide, trail, step.next, {}, circumstances) : undefined;
    case "skip":
      return step.kind === "do" && step.optional
        ? goTo(guide, trail, step.next, { skipped: true }, circumstances)
        : undefined;
    case "answer": {
      const answer =
        step.kind === "ask" && applying(step.answers, circumstances).find(({ id }) => id === way.answer);
      return answer ? goTo(guide, trail, answer.to, { answer: answer.id }, circumstances) : undefined;
    }
  }
}

/**
 * A trail that was stored, as far as the guide still has its steps and the circumstances still lead there; at its
 * shortest the beginning.
 */
export function retrace(
  guide: Guide,
  stored: readonly Visit[],
  circumstances: Circumstances,
): { readonly trail: Trail; readonly whole: boolean } {
  let trail = begin(guide, circumstances);
  for (const [index, visit] of stored.entries()) {
    if (visit.step !== last(trail).step) return { trail, whole: false };
    if (index === stored.length - 1) break;
    const next = move(guide, trail, moveOf(visit, current(guide, trail)), circumstances);
    if (!next) return { trail, whole: false };
    trail = next;
  }
  return { trail, whole: true };
}

function goTo(
  guide: Guide,
  trail: Trail,
  to: StepId,
  left: Omit<Visit, "step">,
  circumstances: Circumstances,
): Trail {
  const arrived = arrive(guide, to, circumstances);
  const earlier = trail.findIndex(({ step }) => step === arrived);
  if (earlier >= 0) return cut(trail, earlier);
  return [...leave(trail, left), { step: arrived }];
}

/** The trail with its last step left in that way. */
function leave([first, ...more]: Trail, left: Omit<Visit, "step">): Trail {
  const whole: Trail = [first, ...more];
  const visit = { step: last(whole).step, ...left };
  return more.length === 0 ? [visit] : [first, ...more.slice(0, -1), visit];
}

function backFrom(trail: Trail): Trail | undefined {
  return trail.length > 1 ? cut(trail, trail.length - 2) : undefined;
}

/** The trail up to one of its steps, which is then the one being worked on. */
function cut([first, ...more]: Trail, index: number): Trail {
  if (index <= 0) return [{ step: first.step }];
  return [first, ...more.slice(0, index - 1), { step: more[index - 1]?.step ?? first.step }];
}

function moveOf({ answer, skipped }: Visit, step: Step): Move {
  if (answer !== undefined) return { kind: "answer", answer };
  return skipped && step.kind === "do" ? { kind: "skip" } : { kind: "done" };
}

/** Where one arrives who is sent to a step: past those that do not apply and questions with a single answer. */
export function arrive(guide: Guide, to: StepId, circumstances: Circumstances): StepId {
  let step = stepOf(guide, to);
  for (let passed = 0; passed <= guide.steps.size; passed++) {
    const past = passage(step, circumstances);
    if (past === undefined) return step.id;
    step = stepOf(guide, past);
  }
  throw new RangeError(`guide ${guide.id}: nothing applies after ${to}`);
}

function passage(step: Step, circumstances: Circumstances): StepId | undefined {
  if (step.kind === "do") return applies(step.when, circumstances) ? undefined : step.next;
  return step.kind === "ask" ? onlyWay(step, circumstances) : undefined;
}

function onlyWay(step: AskStep, circumstances: Circumstances): StepId | undefined {
  const [only, ...others] = applying(step.answers, circumstances);
  return others.length === 0 ? only?.to : undefined;
}

export function stepOf(guide: Guide, id: StepId): Step {
  const step = guide.steps.get(id);
  if (!step) throw new RangeError(`guide ${guide.id} has no step ${id}`);
  return step;
}

const last = (trail: Trail): Visit => trail.at(-1) ?? trail[0];
