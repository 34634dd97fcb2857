import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Guess } from "../../src/understanding/learned/guess.ts";
import type { Token } from "../../src/understanding/tokens.ts";
import type { GuideTopic, Intent } from "../../src/understanding/types.ts";
import type { Told, Weighed } from "../../src/understanding/weigh.ts";

const guessIntent = jest.fn<() => Guess<Intent> | undefined>();
const guessTopic = jest.fn<() => Guess<GuideTopic> | undefined>();
jest.unstable_mockModule("../../src/understanding/learned/guess.ts", () => ({ guessIntent, guessTopic }));
const { weigh } = await import("../../src/understanding/weigh.ts");

/** How sure a guess is. */
const sure = 1;
const likely = 0.5;
const leaning = 0.3;
const tossUp = 0.05;

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

describe("phrases and examples, weighed against each other", () => {
  const options = { intent: "list-upgrades" } as const;
  const customers = { intent: "find-customer" } as const;
  const reason = { intent: "explain-reason" } as const;
  const goesOn = { ...options, continues: true };
  const goesOnWithPlan = { ...goesOn, roles: ["source"] } as const;
  it.each<[string, Partial<Told>, Intent, number, Intent]>([
    ["where no phrase tells, examples do", {}, "show-paths", leaning, "show-paths"],
    ["but a toss-up tells nothing", {}, "show-paths", tossUp, "none"],
    ["loose words give way", options, "explain-reason", leaning, "explain-reason"],
    ["but not to a toss-up", options, "explain-reason", tossUp, "list-upgrades"],
    ["words about customers give way to what is likely", customers, "list-upgrades", likely, "list-upgrades"],
    ["but not to less", customers, "list-upgrades", leaning, "find-customer"],
    ["telling words give way to what is sure", reason, "list-upgrades", sure, "list-upgrades"],
    ["but not to what is likely", reason, "list-upgrades", likely, "explain-reason"],
    ["what undoes something is likely", {}, "restart", likely, "restart"],
    ["and not less", {}, "cancel", leaning, "none"],
    ["what goes on from before gives way to what is sure", goesOn, "explain-reason", sure, "explain-reason"],
    ["but not to what is likely", goesOn, "explain-reason", likely, "list-upgrades"],
    ["unless it names a plan", goesOnWithPlan, "explain-reason", likely, "explain-reason"],
  ])("%s", (_, told, label, score, intent) => {
    expect(weighed(told, label, score).intent).toBe(intent);
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
