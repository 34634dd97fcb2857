import { guide } from "../../src/guides/guide.ts";
import { guideIds, knowable } from "../../src/guides/types.ts";
import type { Circumstances, Guide, Knowable, Step, Trail } from "../../src/guides/types.ts";
import { applying, begin, current, move } from "../../src/guides/walk.ts";
import type { Move } from "../../src/guides/walk.ts";

const everything = knowable.filter((what) => what !== "kept-services");
const withoutLoss: readonly Knowable[] = knowable.filter((what) => what !== "lost-services");
/** A case of the directory, of which the person has said no more. */
const asHeld: readonly Knowable[] = ["customer", "domain", "source", "target", "quantity"];

/**
 * Both roles in both clouds, with nothing known of the case, with all, with a target that loses nothing, and with
 * only what the directory holds of an active subscription.
 */
export const circumstancesOf: readonly Circumstances[] = (["partner", "admin"] as const).flatMap((role) =>
  (["global", "21vianet"] as const).flatMap((cloud) =>
    [[], everything, withoutLoss, asHeld].map((known) => ({ role, cloud, knows: new Set<Knowable>(known) })),
  ),
);

/** Those that a guide is for. */
export function circumstancesFor({ audience }: Guide): readonly Circumstances[] {
  return circumstancesOf.filter(
    ({ role, cloud }) => (audience.role ?? role) === role && (audience.cloud ?? cloud) === cloud,
  );
}

export const guides: readonly Guide[] = guideIds.map((id) => guide(id));

/** The ways on from a step, Back left out. */
export function movesFrom(step: Step, circumstances: Circumstances): readonly Move[] {
  switch (step.kind) {
    case "do":
      return step.optional ? [{ kind: "done" }, { kind: "skip" }] : [{ kind: "done" }];
    case "ask":
      return applying(step.answers, circumstances).map(({ id }) => ({ kind: "answer", answer: id }));
    case "end":
      return [];
  }
}

/**
 * Every way through a guide from its beginning: to an end, or to where it leads back to one of its own steps, from
 * which the other ways on are paths of their own.
 */
export function* pathsThrough(guide: Guide, circumstances: Circumstances): Generator<Trail> {
  const open: Trail[] = [begin(guide, circumstances)];
  for (let trail = open.pop(); trail; trail = open.pop()) {
    const ways = movesFrom(current(guide, trail), circumstances);
    if (ways.length === 0) yield trail;
    for (const way of ways) {
      const next = move(guide, trail, way, circumstances);
      if (!next) throw new Error(`${guide.id}: no way on by ${JSON.stringify(way)}`);
      if (next.length > trail.length) open.push(next);
      else yield trail;
    }
  }
}

/** Whether an end can still be reached by going on from where a trail is. */
export function canEnd(guide: Guide, from: Trail, circumstances: Circumstances): boolean {
  const seen = new Set<string>();
  const open: Trail[] = [from];
  for (let trail = open.pop(); trail; trail = open.pop()) {
    const step = current(guide, trail);
    if (step.kind === "end") return true;
    if (seen.has(step.id)) continue;
    seen.add(step.id);
    for (const way of movesFrom(step, circumstances)) {
      const next = move(guide, trail, way, circumstances);
      if (next) open.push(next);
    }
  }
  return false;
}
