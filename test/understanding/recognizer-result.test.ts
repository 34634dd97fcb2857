import { describe, expect, it } from "@jest/globals";
import { getTopScoringIntent } from "botbuilder";
import type { RecognizerResult as FrameworkResult } from "botbuilder";
import { readRecognizerResult } from "../../src/understanding/read-recognizer-result.ts";
import { recognizerResultSchema } from "../../src/understanding/recognizer-result.ts";
import { toRecognizerResult } from "../../src/understanding/to-recognizer-result.ts";
import type { Request } from "../../src/understanding/types.ts";
import { catalog, customersIn, understanding } from "./support/understanding.ts";
import { untoldMostly } from "./support/sentences.ts";

const finders = {
  namesIn: catalog.namesIn.bind(catalog),
  tiersIn: catalog.tiersIn.bind(catalog),
  customersIn,
};

const nothing: Request = {
  ...untoldMostly,
  language: undefined,
  intent: "none",
  customers: [],
  stretches: [],
  products: [],
  namesOnly: true,
  outside: false,
  refersBack: false,
};

/** Reads what came over the wire. */
const read = (result: unknown, own = nothing) =>
  readRecognizerResult(recognizerResultSchema.parse(JSON.parse(JSON.stringify(result))), own, finders);

describe("a request as the Bot Framework's recognizer result", () => {
  it("names what was found, and where", async () => {
    const text = "Can Contoso go from Business Basic to E3 for 25 users?";
    expect(toRecognizerResult(text, await understanding.understand(text))).toEqual({
      text,
      intents: { "check-upgrade": { score: 1 } },
      entities: {
        customer: ["Contoso"],
        source: ["Business Basic"],
        target: ["E3"],
        quantity: [25],
        $instance: {
          customer: [{ text: "Contoso", startIndex: 4, endIndex: 11, score: 1 }],
          source: [{ text: "Business Basic", startIndex: 20, endIndex: 34, score: 1 }],
          target: [{ text: "E3", startIndex: 38, endIndex: 40, score: 1 }],
        },
      },
      language: "en",
      followsUp: false,
      namesOnly: false,
      refersBack: false,
      outside: false,
      tabNamed: false,
    });
  });

  it("is one that the framework takes as its own", async () => {
    const text = "Contoso E3?";
    const result: FrameworkResult = toRecognizerResult(text, await understanding.understand(text));
    expect(getTopScoringIntent(result)).toEqual({ intent: "check-upgrade", score: 1 });
  });

  it.each([
    "",
    "Can Contoso be upgraded from Business Basic to E3?",
    "Contoso Retail à E5 ou E3 ?",
    "海川物流可以从商业基础版升级到 E3 吗？",
    "and E5?",
    "what about Fabrikam?",
    "why not?",
    "Contso to E3",
    "Fabrikam shop floor to Business Premium",
    "can they go to standard?",
    "the other subscription",
    "what is ConflictingServiceTypes?",
    "add 30 licences for Contoso",
    "the Upgrade tab says we have an unpaid balance",
    "how do I move the users of Northwind Traders to another subscription?",
    "remind me in two working days",
    "where was I with Contoso?",
    "2",
    "oui",
    "Contoso to E3, en français",
    "中文",
    "compare E3 and E5",
    "help",
    "quel temps fait-il à Lyon aujourd'hui ?",
  ])("loses nothing on the way there and back: %s", async (text) => {
    const request = await understanding.understand(text);
    const customers = request.customers.map(({ id, text }) => ({ id, text }));
    expect(await read(toRecognizerResult(text, request))).toEqual({ ...request, customers });
  });
});

describe("what another recognizer gives", () => {
  const sure = (intent: string) => ({ [intent]: { score: 0.9 } });

  it("is taken by its names, however they are joined, with or without their places", async () => {
    const result = {
      text: "could the folks at fabrikam do standard to E3",
      alteredText: null,
      intents: { CheckUpgrade: { score: 0.9, actions: [] }, None: { score: 0.1 } },
      entities: { Customer: ["fabrikam"], source: ["standard"], Target: ["E3"], quantity: ["12"] },
      sentiment: { label: "neutral" },
    };
    expect(await read(result)).toEqual({
      ...nothing,
      namesOnly: false,
      intent: "check-upgrade",
      customers: [{ id: "Fabrikam", text: "fabrikam" }],
      products: [
        { products: ["m365-business-standard"], text: "standard", role: "source" },
        { products: ["o365-e3"], text: "E3", role: "target" },
      ],
      quantity: 12,
    });
  });

  it("brings no id of its own: what is not known here by name is a name to look for", async () => {
    const entities = { customer: ["46a62ece-10ad-42e5-b3f1-b2ed53e6fc08"], target: ["Office 365 E9"] };
    const { customers, products, rest } = await read({
      text: "",
      intents: sure("check-upgrade"),
      entities,
    });
    expect({ customers, products, rest }).toEqual({
      customers: [],
      products: [],
      rest: "46a62ece-10ad-42e5-b3f1-b2ed53e6fc08",
    });
  });

  it("may call a plan by words of its own, where it says which one they stand for", async () => {
    const $instance = { target: [{ text: "the big one", startIndex: 3, endIndex: 14 }] };
    const entities = { target: [["Office 365 E5"]], $instance };
    const { products, rest } = await read({ text: "", intents: sure("check-upgrade"), entities });
    expect(products).toEqual([{ products: ["o365-e5"], text: "Office 365 E5", role: "target" }]);
    expect(rest).toBe("");
  });

  it("means a customer by the whole name only", async () => {
    const entities = { customer: ["Contoso Bakery"] };
    const { customers, stretches } = await read({ text: "", intents: sure("list-upgrades"), entities });
    expect({ customers, stretches }).toEqual({ customers: [], stretches: ["Contoso Bakery"] });
  });

  it.each<[string, unknown, Partial<Request>]>([
    ["an intent that we do not have", { intents: sure("BookFlight") }, { intent: "none" }],
    ["no intent", { intents: {} }, { intent: "none" }],
    ["a guide that we do not have", { entities: { guide: ["sell-house"] } }, { guide: undefined }],
    ["a code that nobody gives", { entities: { reason: ["Whatever"] } }, { reason: undefined }],
    ["less than nothing", { entities: { quantity: [-3] } }, { quantity: undefined }],
    ["half a licence", { entities: { quantity: [1.5] } }, { quantity: undefined }],
    ["something in a form of its own", { entities: { quantity: [{ number: 3 }] } }, { quantity: undefined }],
  ])("counts for nothing where it is %s", async (_what, part, expected) => {
    const result = { text: "", intents: sure("start-guide"), ...(part as object) };
    expect(await read(result)).toMatchObject(expected);
  });

  it("is completed by what was read here", async () => {
    const own = await understanding.understand("contoso: thinkable, E3 for 40 users?");
    const told = await read({ text: "", intents: sure("check-upgrade"), entities: {} }, own);
    expect(own.rest).toBe("thinkable");
    const customers = [{ id: "Contoso", text: "contoso" }];
    expect(told).toEqual({ ...own, intent: "check-upgrade", customers, rest: "", stretches: [] });
  });

  it("leaves a name that it makes nothing of to be looked for", async () => {
    const own = await understanding.understand("Alpine Ski Hous");
    const told = await read({ text: "", intents: sure("None") }, own);
    expect(told.rest).toBe("Alpine Ski Hous");
  });

  it("is read up to eight entities of a kind", async () => {
    const customer = Array.from({ length: 5_000 }, (_, index) => `Customer ${index}`);
    const { stretches } = await read({ text: "", intents: sure("find-customer"), entities: { customer } });
    expect(stretches).toHaveLength(8);
  });

  it.each<[string, unknown]>([
    ["no object", "check-upgrade"],
    ["no text", { intents: {} }],
    ["intents without a score", { text: "", intents: { help: {} } }],
    ["intents in a list", { text: "", intents: ["help"] }],
    ["entities in a list", { text: "", intents: {}, entities: [1] }],
    ["places without a text", { text: "", intents: {}, entities: { $instance: { customer: [{}] } } }],
  ])("is refused with %s", (_what, result) => {
    expect(recognizerResultSchema.safeParse(result).success).toBe(false);
  });
});
