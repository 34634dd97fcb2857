import fc from "fast-check";
import { aStranger, post } from "./ground.ts";
import type { Ground } from "./ground.ts";
import type { Json } from "./hostile.ts";
import {
  forgedPress,
  forgedSearch,
  noisyMessage,
  spoilt,
  stalePress,
  unknownKind,
  wrongActivity,
} from "./inputs.ts";
import type { Kind, Tried } from "./kind.ts";
import { unsafe } from "./unsafe.ts";

/** How many inputs one trial sends. */
const inATrial = 10;
const kibibyte = 1024;

/** Bodies of requests that a client may send, but none that we know does; half of the answers come in the request's. */
export function hostileBodies(ground: Ground) {
  const stranger = () =>
    JSON.parse(JSON.stringify(aStranger(ground.connector.url))) as { readonly [name: string]: Json };
  const activities = (input: fc.Arbitrary<Json>) =>
    fc.tuple(input, fc.boolean()).map(([own, inline]) =>
      JSON.stringify({
        ...stranger(),
        ...(inline ? { deliveryMode: "expectReplies" } : {}),
        ...(own as object),
      }),
    );
  return {
    "texts in three languages with noise": activities(noisyMessage),
    "buttons of old cards": activities(stalePress(ground.actions)),
    "forged buttons": activities(forgedPress(ground.actions)),
    "forged searches": activities(forgedSearch),
    "unknown activities and invokes": activities(unknownKind),
    "activities with wrong types, prototype names, broken characters": wrongActivity(stranger()),
    "bodies cut off or with bytes changed": spoilt(JSON.stringify(stranger())),
  } satisfies Readonly<Record<string, fc.Arbitrary<string | Uint8Array>>>;
}

/** Whatever a client sends: here an answer is lost when none comes, or one that tells of the inside. */
export function inputs(ground: Ground): readonly Kind[] {
  const text = (said: string) => fc.constant(JSON.stringify(aStranger(ground.connector.url, { text: said })));
  const deep = (levels: number) => `${'{"a":['.repeat(levels)}${"]}".repeat(levels)}`;
  const bodies = {
    ...hostileBodies(ground),
    "nested 10,000 deep": fc.constant(deep(10_000)),
    "64 KB of emoji": text("🎉".repeat((64 * kibibyte) / 4)),
    "a body of 1 MB": fc.constant("x".repeat(kibibyte * kibibyte)),
  };
  return Object.entries<fc.Arbitrary<string | Uint8Array>>(bodies).map(([name, body]) => ({
    name: `input: ${name}`,
    atOnce: 4,
    trial: (seed) => send(fc.sample(body, { numRuns: inATrial, seed }), ground, seed),
  }));
}

async function send(bodies: readonly (string | Uint8Array)[], { url }: Ground, seed: number): Promise<Tried> {
  const problems: string[] = [];
  let [ms, failed] = [0, 0];
  for (const body of bodies) {
    const begun = performance.now();
    const answer = await post(url, body).catch((err: unknown) => String(err));
    ms = Math.max(ms, performance.now() - begun);
    if (typeof answer !== "string" && answer.status >= 500) failed += 1;
    const problem = typeof answer === "string" ? answer : unsafe(answer);
    if (problem)
      problems.push(`${problem} (seed ${seed}) to ${Buffer.from(body).toString("utf8").slice(0, 2000)}`);
  }
  const problem = problems.length > 0 ? problems.join("\n") : undefined;
  return { count: bodies.length, lost: problems.length, doubled: 0, failed, ms, problem };
}
