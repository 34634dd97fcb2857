import fc from "fast-check";
import { hostileValue, mutated } from "./hostile.ts";
import type { Json } from "./hostile.ts";

// What a client could send: from what clients do send, changed. An input is what an activity has beyond its address.

const words = [
  ..."can Contoso go from Business Basic to E3 ? why not and E5 next done skip back cancel help".split(" "),
  ..."Contoso peut-il passer à E3 pourquoi et annuler aide où en étais-je le suivant d' « »".split(" "),
  ..."Contoso 可以 从 升级到 吗 为什么 海川物流 下一步 帮助 取消 ， ？ 三个".split(" "),
  ..."🎉 → \u0301 \u200b \u202e <at>x</at> ** [a](b) \n \t 5 -1 99999999999999999999 remind me tomorrow at 5pm".split(
    " ",
  ),
];

/** Sentences in three languages, or pieces of some, with noise between. */
export const noisyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
    ),
    {
      maxLength: 40,
    },
  )
  .chain((parts) => fc.constantFrom(" ", "").map((between) => parts.join(between)));

export const noisyMessage: fc.Arbitrary<Json> = fc.record({
  type: fc.constant("message"),
  text: noisyText,
  locale: fc.constantFrom("en-US", "fr-FR", "zh-CN", "", "x", "tlh"),
});

const execute = (data: Json): Json => ({
  type: "invoke",
  name: "adaptiveCard/action",
  value: { action: { type: "Action.Execute", verb: verbOf(data), data }, trigger: "manual" },
});
/** As an old client sends a button. */
const submit = (data: Json): Json => ({ type: "message", value: data });
const pressings = fc.constantFrom(execute, submit);

function verbOf(data: Json): Json {
  return typeof data === "object" && data !== null && "verb" in data ? data.verb : "check";
}

/** A button of a real card, pressed as it is: perhaps long after its time, perhaps by another person. */
export const stalePress = (actions: readonly Json[]): fc.Arbitrary<Json> =>
  fc.tuple(fc.constantFrom(...actions), pressings).map(([data, press]) => press(data));

/** A button that no card has: a real one with its data changed, one with another's verb, or anything. */
export function forgedPress(actions: readonly Json[]): fc.Arbitrary<Json> {
  const real = fc.constantFrom(...actions);
  const crossed = fc
    .tuple(real, real)
    .map(([one, other]): Json => ({ ...(one as object), verb: verbOf(other) }));
  const data = fc.oneof(mutated(real), crossed, mutated(crossed), hostileValue);
  const pressed = fc.tuple(data, pressings).map(([value, press]) => press(value));
  return fc.oneof(pressed, mutated(real.map(execute)));
}

const searches: readonly Json[] = [
  {
    type: "invoke",
    name: "application/search",
    value: { queryText: "wood", queryOptions: { skip: 0, top: 15 }, dataset: "customers" },
  },
  {
    type: "invoke",
    name: "composeExtension/query",
    value: {
      commandId: "customers",
      parameters: [{ name: "query", value: "woodgrove" }],
      queryOptions: { skip: 0, count: 25 },
    },
  },
];

export const forgedSearch: fc.Arbitrary<Json> = mutated(fc.constantFrom(...searches));

const types = [
  "messageUpdate",
  "messageReaction",
  "typing",
  "event",
  "trace",
  "handoff",
  "of-tomorrow",
  "__proto__",
];
const invokes = ["task/fetch", "signin/verifyState", "fileConsent/invoke", "constructor", "of/tomorrow", ""];

/** What Teams may invent. */
export const unknownKind: fc.Arbitrary<Json> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...types), hostileValue)
    .map(([type, value]): Json => ({ type, value, name: "reminder" })),
  fc
    .tuple(fc.constantFrom(...invokes), hostileValue)
    .map(([name, value]): Json => ({ type: "invoke", name, value })),
);

/** The body of a request: a whole activity, changed anywhere but where its answer goes to. */
export function wrongActivity(address: { readonly [name: string]: Json }): fc.Arbitrary<string> {
  const { serviceUrl = "", ...rest } = address;
  const right = fc
    .oneof(noisyMessage, fc.constantFrom(...searches))
    .map((input): Json => ({ ...rest, ...(input as object) }));
  return mutated(right, 6).map((activity) => {
    const isObject = typeof activity === "object" && activity !== null && !Array.isArray(activity);
    return JSON.stringify(isObject ? { ...activity, serviceUrl } : activity);
  });
}

/** Bytes that were JSON once: cut off, or with some of them replaced. */
export const spoilt = (body: string): fc.Arbitrary<Uint8Array> => {
  const bytes = Buffer.from(body);
  const cut = fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length));
  const flipped = fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((changes) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, byte] of changes) copy[at] = byte;
      return copy;
    });
  return fc.oneof(cut, flipped);
};
