import fc from "fast-check";

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const prototypeNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
const troublesome = [
  "",
  " ",
  "\0",
  "\u0007\u001b[31m",
  "\u202e\u2066gnol\u2069",
  "\ufeff",
  "\ud800",
  "\udfff\ud83d",
  "e\u0301".repeat(50),
  "${$root}",
  "{{customer}}",
  "[x](http://evil.example)",
  "<at>Upgrade Advisor</at>",
  "' OR 1=1; --",
  "../../etc/passwd",
  "🎉".repeat(5000),
  "x".repeat(40_000),
];

const nested = fc.integer({ min: 1, max: 200 }).map((levels) => {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { deep: value };
  return value;
});

/** A value that does not belong where it is put: another type, a name of a prototype, characters that break things. */
export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...prototypeNames),
  fc.constantFrom(...troublesome),
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    [],
    {},
    [[]],
    [null],
    { id: null },
    { length: -1 },
  ),
  fc.constantFrom(...prototypeNames).map((name): Json => JSON.parse(`{"${name}":{"isAdmin":true}}`) as Json),
  nested,
);

interface Change {
  /** Which field at each level, counted around. */
  readonly way: readonly number[];
  readonly what: "replace" | "remove" | "add" | "list" | "repeat";
  readonly name: string;
  readonly value: Json;
}

const change: fc.Arbitrary<Change> = fc.record({
  way: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
  what: fc.constantFrom("replace", "remove", "add", "list", "repeat"),
  name: fc.oneof(fc.constantFrom(...prototypeNames), fc.string({ maxLength: 8 })),
  value: hostileValue,
});

/** A value that was right, changed in a few places. */
export function mutated(right: fc.Arbitrary<Json>, most = 4): fc.Arbitrary<Json> {
  return fc
    .tuple(right, fc.array(change, { minLength: 1, maxLength: most }))
    .map(([value, changes]) => changes.reduce(changed, value));
}

function changed(value: Json, { way: [step = 0, ...way], ...rest }: Change): Json {
  if (typeof value !== "object" || value === null) return rest.value;
  const entries: (readonly [string, Json])[] = Object.entries(value);
  const at = entries.length === 0 ? 0 : step % entries.length;
  const [name, inner] = entries[at] ?? [rest.name, null];
  if (entries[at] && way.length > 0 && typeof inner === "object" && inner !== null) {
    return assembled(value, entries.with(at, [name, changed(inner, { ...rest, way })]));
  }
  switch (rest.what) {
    case "replace":
      return assembled(value, entries[at] ? entries.with(at, [name, rest.value]) : [[name, rest.value]]);
    case "remove":
      return assembled(value, entries.toSpliced(at, 1));
    case "add":
      return assembled(value, [...entries, [rest.name, rest.value]]);
    case "list":
      return assembled(value, [...entries, [name, [inner]]]);
    case "repeat":
      return assembled(value, [...entries, [name, Array.from({ length: times(inner) }, () => inner)]]);
  }
}

/** Many times, but not so often that a few repetitions of one another fill the memory. */
const times = (value: Json): number => Math.min(300, Math.ceil(100_000 / JSON.stringify(value).length));

/** With `__proto__` as a field of its own, as JSON has it. */
function assembled(like: object, entries: readonly (readonly [string, Json])[]): Json {
  if (Array.isArray(like)) return entries.map(([, value]) => value);
  return Object.fromEntries(entries);
}
