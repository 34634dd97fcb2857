import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Guess } from "../../src/understanding/learned/guess.ts";
import type { Token } from "../../src/understanding/tokens.ts";
import type { GuideTopic, Intent } from "../../src/understanding/types.ts";
import type { Told, Weighed } from "../../src/understanding/weigh.ts";

const guessIntent = jest.fn<() => Guess<Intent> | undefined>();
const guessTopic = jest.fn<() => Guess<GuideTopic> | undefined>();
jest.unstable_mockModule("../../src/understanding/learned/guess.ts", () => ({ guessIntent, guessTopic }));
const { weigh } = await import("../../src/understanding/weigh.ts");

const sure = 1;
const tossUp = 0.02;

const aWord: Token = { kind: "word", text: "word", start: 0, end: 4, value: undefined, startsWord: true };

/** What phrases tell that tell nothing. */
const nothing: Told = {
  intent: "none",
  guide: undefined,
  roles: [],
  namesCustomer: false,
  continues: false,
};

/** What is made of a message of so many words, whose phrases tell this, and of which examples make that. */
function weighed(
  told: Partial<Told>,
  label: Intent,
  score: number,
  { words = 5, topic }: { readonly words?: number; readonly topic?: GuideTopic } = {},
): Weighed {
  guessIntent.mockReturnValue({ label, score });
  guessTopic.mockReturnValue(topic && { label: topic, score: sure });
  const tokens = Array.from({ length: words }, () => aWord);
  return weigh({ ...nothing, ...told }, tokens);
}

beforeEach(() => {
  guessIntent.mockReset();
  guessTopic.mockReset();
});

/** The least sure guess that counts. */
function needed(told: Partial<Told>, label: Intent): number {
  const scores = Array.from({ length: 100 }, (_, index) => index / 100);
  return scores.find((score) => weighed(told, label, score).intent === label) ?? sure;
}

describe("phrases and examples, weighed against each other", () => {
  const options = { intent: "list-upgrades" } as const;
  const subscriptions = { intent: "list-subscriptions" } as const;
  const refusal = { intent: "explain-reason" } as const;
  const stop = { intent: "cancel" } as const;
  const goesOn = { ...options, continues: true };

  it.each<[string, Partial<Told>, Intent]>([
    ["no phrase at all", {}, "show-paths"],
    ["loose words", options, "explain-reason"],
    ["words about subscriptions", subscriptions, "list-upgrades"],
    ["telling words", refusal, "list-upgrades"],
    ["words that go on from before", goesOn, "explain-reason"],
    ["a command", stop, "list-upgrades"],
    ["no phrase, and what undoes something", {}, "restart"],
  ])("%s: a sure guess counts, a toss-up does not", (_, told, label) => {
    expect(weighed(told, label, sure).intent).toBe(label);
    expect(weighed(told, label, tossUp).intent).toBe(told.intent ?? "none");
  });

  it.each<[string, number, number]>([
    [
      "words about subscriptions than against loose ones",
      needed(subscriptions, "show-paths"),
      needed(options, "show-paths"),
    ],
    ["telling words than against loose ones", needed(refusal, "show-paths"), needed(options, "show-paths")],
    ["commands than against loose words", needed(stop, "show-paths"), needed(options, "show-paths")],
    [
      "words that go on from before than against others",
      needed(goesOn, "show-paths"),
      needed(options, "show-paths"),
    ],
  ])("a guess has to be surer against %s", (_, here, there) => {
    expect(here).toBeGreaterThan(there);
  });

  it("a guess has to be surer to undo something than to ask for something", () => {
    expect(needed({}, "cancel")).toBeGreaterThan(needed({}, "show-paths"));
  });

  it("words that go on from before, with a plan, tell as much as others", () => {
    const plan = { roles: ["source"] } as const;
    expect(needed({ ...goesOn, ...plan }, "show-paths")).toBe(needed({ ...options, ...plan }, "show-paths"));
  });

  it("somebody's name and one word are no sentence; with one more they are", () => {
    const named = { ...options, namesCustomer: true };
    expect(weighed(named, "find-customer", sure, { words: 2 }).intent).toBe("list-upgrades");
    expect(weighed(named, "find-customer", sure, { words: 3 }).intent).toBe("find-customer");
  });

  it("without a guess, what the phrases tell is all there is", () => {
    guessIntent.mockReturnValue(undefined);
    expect(weigh({ ...nothing, intent: "help" }, [aWord])).toEqual({ ...nothing, intent: "help" });
  });
});

describe("a guess, however sure, does not make of a message what its names do not allow", () => {
  const plan = { roles: ["unspecified"] } as const;
  const target = { roles: ["target"] } as const;
  const customer = { namesCustomer: true } as const;
  it.each<[string, Partial<Told>, readonly Intent[]]>([
    ["about a plan", plan, ["greet", "thanks", "help", "cancel", "restart", "resume-guide"]],
    ["about a customer", customer, ["greet", "thanks", "help", "cancel", "restart", "resume-guide"]],
    ["about where to go", target, ["list-upgrades"]],
    ["about no plan", {}, ["check-upgrade", "compare-plans"]],
    ["about anything", {}, ["set-language"]],
  ])("%s: %j", (_, told, labels) => {
    for (const label of labels) expect(weighed(told, label, sure).intent).toBe("none");
  });

  it.each<[Intent, Partial<Told>]>([
    ["help", {}],
    ["resume-guide", {}],
    ["list-upgrades", plan],
    ["check-upgrade", plan],
    ["compare-plans", target],
    ["explain-reason", target],
    ["list-subscriptions", customer],
  ])("but lets it be %s: %j", (label, told) => {
    expect(weighed(told, label, sure).intent).toBe(label);
  });
});

describe("the plans of a guess", () => {
  it.each<[Intent, Told["roles"], Told["roles"]]>([
    ["check-upgrade", ["source"], ["unspecified"]],
    ["check-upgrade", ["source", "target"], ["source", "target"]],
    ["list-upgrades", ["unspecified"], ["source"]],
    ["compare-plans", ["source", "target"], ["source", "target"]],
  ])("%s: %j → %j", (label, told, roles) => {
    expect(weighed({ roles: told }, label, sure)).toMatchObject({ intent: label, roles });
  });
});

describe("the guide of a guess", () => {
  it.each<[Intent, GuideTopic | undefined, GuideTopic | undefined]>([
    ["start-guide", "back-up", "back-up"],
    ["start-guide", undefined, "upgrade"],
    ["add-licences", "back-up", "add-licences"],
    ["explain-reason", "back-up", undefined],
  ])("%s about %s: %s", (label, topic, guide) => {
    expect(weighed({}, label, sure, topic ? { topic } : {})).toMatchObject({ intent: label, guide });
  });
});

describe("what is outside our field", () => {
  it("is what no phrase tells and examples are sure of", () => {
    expect(weighed({}, "none", sure)).toMatchObject({ intent: "none", outside: true });
  });

  it("is not what nobody can tell", () => {
    expect(weighed({}, "none", tossUp)).toMatchObject({ intent: "none", outside: false });
  });

  it("may be what loose words told", () => {
    expect(weighed({ intent: "find-customer" }, "none", sure)).toMatchObject({
      intent: "none",
      outside: true,
    });
  });
});
