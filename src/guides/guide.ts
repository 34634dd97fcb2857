import { readGuide } from "./read-guide.ts";
import type { GuideFile, Part, WrittenStep } from "./read-guide.ts";
import type { Guide, GuideId, Step, StepId } from "./types.ts";
import { files } from "./data/index.ts";

const written: ReadonlyMap<GuideId, GuideFile> = new Map(
  files.map((data) => readGuide(data)).map((file) => [file.id, file]),
);
const guides = new Map<GuideId, Guide>();

/**
 * A guide whole, with the guides that are parts of it put in their places.
 *
 * @throws RangeError for data that names a step or a guide that is not there
 */
export function guide(id: GuideId): Guide {
  const known = guides.get(id);
  if (known) return known;
  const { role, audience, documents, start } = fileOf(id);
  const steps = stepsOf(id);
  const whole: Guide = { id, role, audience, documents, start: entrance(id, start), steps };
  for (const step of steps.values()) for (const to of waysOn(step)) if (!steps.has(to)) throw absent(id, to);
  guides.set(id, whole);
  return whole;
}

/** Where a step leads: to the next one, or to one for each answer; from an end, nowhere. */
function waysOn(step: Step): readonly StepId[] {
  switch (step.kind) {
    case "do":
      return [step.next];
    case "ask":
      return step.answers.map(({ to }) => to);
    case "end":
      return [];
  }
}

function fileOf(id: GuideId): GuideFile {
  const file = written.get(id);
  if (!file) throw new RangeError(`no guide ${id}`);
  return file;
}

/** The ends of a part that its place leads on from are ends that it has. */
function endsOf(id: GuideId, place: StepId, { guide: inner, ends }: Part): void {
  const { steps } = fileOf(inner);
  for (const end of Object.keys(ends)) {
    const step = steps[end];
    if (!step || !("end" in step)) throw new RangeError(`guide ${id}, ${place}: ${inner} has no end ${end}`);
  }
}

const absent = (id: GuideId, step: StepId) => new RangeError(`guide ${id} has no step ${step}`);

function stepsOf(id: GuideId, within: readonly GuideId[] = []): ReadonlyMap<StepId, Step> {
  if (within.includes(id)) throw new RangeError(`guide ${id} is a part of itself`);
  const steps = Object.entries(fileOf(id).steps).flatMap(([name, step]) =>
    "guide" in step ? partSteps(id, name, step, [...within, id]) : [toStep(id, name, step)],
  );
  return new Map(steps.map((step) => [step.id, step]));
}

/** Where one arrives who is sent to a step: that step, or the first one of the part that stands in its place. */
function entrance(id: GuideId, name: StepId): StepId {
  const step = fileOf(id).steps[name];
  if (!step) throw absent(id, name);
  return "guide" in step ? `${name}/${entrance(step.guide, fileOf(step.guide).start)}` : name;
}

function toStep(id: GuideId, name: StepId, written: Exclude<WrittenStep, Part>): Step {
  const to = (step: StepId) => entrance(id, step);
  const place = { id: name, words: { guide: id, step: name } };
  if ("end" in written) {
    const { end: outcome, ...step } = written;
    return { ...step, ...place, kind: "end", outcome };
  }
  if ("answers" in written) {
    const answers = written.answers.map((answer) => ({ ...answer, to: to(answer.to) }));
    return { ...written, ...place, kind: "ask", answers };
  }
  return { ...written, ...place, kind: "do", next: to(written.next) };
}

/** The steps of a guide that is part of another: named after their place; its ends lead on where that says so. */
function partSteps(id: GuideId, place: StepId, part: Part, within: readonly GuideId[]): readonly Step[] {
  const { guide: inner, chapter, ends } = part;
  endsOf(id, place, part);
  const to = (step: StepId) =>
    Object.hasOwn(ends, step) ? entrance(id, ends[step] ?? "") : `${place}/${step}`;
  return [...stepsOf(inner, within).values()]
    .filter((step) => !Object.hasOwn(ends, step.id))
    .map((step): Step => {
      const moved = { id: `${place}/${step.id}`, chapter };
      switch (step.kind) {
        case "do":
          return { ...step, ...moved, next: to(step.next) };
        case "ask":
          return {
            ...step,
            ...moved,
            answers: step.answers.map((answer) => ({ ...answer, to: to(answer.to) })),
          };
        case "end":
          return { ...step, ...moved };
      }
    });
}
