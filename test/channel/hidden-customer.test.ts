import { describe, expect, it, jest } from "@jest/globals";
import type { Activity } from "botbuilder";
import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";
import { opened, searched, typeahead } from "./as-teams-sends.ts";
import { ada, buttonsIn, companies, companyNamed, World } from "./world.ts";
import type { Answer, Company } from "./world.ts";

jest.setTimeout(120_000);

/** Each the whole name of a customer that others' names begin with, go on with, or that is taken for a plan or a word. */
const hiddenOnes = [
  "Contoso",
  "Contoso Retail",
  "La Cidrerie du Val d'Or",
  "海川物流",
  "Business Basic",
  "Can",
];

const mayDo = (customers: "all" | readonly string[]) => ({ people: [{ id: ada.aadObjectId, customers }] });
const allBut = (hidden: Company) => companies.filter((company) => company !== hidden);
const idsBut = (hidden: Company) => allBut(hidden).map(({ id }) => id);
/** Where in the file a customer stands makes no difference. */
const allWith = (hidden: Company) => [hidden, ...allBut(hidden)];

/** Two letters of a word changed places. */
const misspelt = (name: string) => name.slice(0, 1) + name.slice(2, 3) + name.slice(1, 2) + name.slice(3);
const withoutAccents = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "");

function waysToCall({ id, companyProfile: { companyName: name, domain } }: Company): readonly string[] {
  const [word = ""] = name.split(" ");
  const label = domain.split(".", 1).join();
  const ways = [name, name.toUpperCase(), word, misspelt(name), withoutAccents(name), domain, label, id];
  return [...new Set([...ways, `${name} Ltd`, `${name} Retail`, name.slice(0, 3)])];
}

const questions: Readonly<Record<Language, (name: string) => readonly string[]>> = {
  en: (name) => [
    `Can ${name} go from Business Basic to E3?`,
    `what about ${name}?`,
    `why not for ${name}?`,
    `Subscriptions of ${name}`,
    `find the customer ${name}`,
    name,
    `How do I upgrade ${name} manually?`,
    `add 5 licenses for ${name}`,
    `where was I with ${name}?`,
    `remind me tomorrow about ${name}`,
    `${name} and Fabrikam to E5`,
  ],
  fr: (name) => [
    `${name} peut-il passer de Business Basic à E3 ?`,
    `et ${name} ?`,
    `les abonnements de ${name}`,
    `où en étais-je avec ${name} ?`,
  ],
  zh: (name) => [`${name}可以升级到E3吗？`, `那${name}呢？`, `${name}的订阅`, `给${name}加5个许可证`],
};

const others: readonly string[] = [
  "hello",
  "help",
  "which customers can go to E5?",
  "Can they go to E3?",
  "the other one",
  "3",
  "show all upgrade paths",
  "Quels clients peuvent passer à E5 ?",
  "哪些客户可以升级到E5？",
];

const searchesFor = (typed: string) => [
  typeahead(typed),
  searched("customers", typed),
  searched("plans", typed),
  searched("paths", typed),
];

/** Buttons that no card sent to this person: with ids that are guessed, or known from elsewhere. */
function forged({ id, subscriptions }: Company): readonly object[] {
  const [one] = Array.isArray(subscriptions) ? subscriptions : subscriptions.items;
  const subscription = one?.id ?? "none";
  return [
    { verb: "check", customer: id },
    { verb: "check", customer: id.toUpperCase(), subscription, target: "o365-e3" },
    { verb: "check", customer: id, topic: "upgrade" },
    { verb: "check", customer: companyNamed("Margie's Travel").id, subscription, target: "o365-e3" },
    { verb: "subscriptions", customer: id },
    { verb: "search", typed: id },
    { verb: "search", typed: id, target: "o365-e3" },
    { verb: "guide-start", guide: "csp-global-upgrade", customer: id, subscription, target: "o365-e3" },
    { verb: "guide-start", guide: "manual-change", customer: id },
    { verb: "say", text: `Subscriptions of ${id}` },
  ];
}

/** The same to one whose person may not see a customer, and to one that has no such customer. */
async function bothWorlds(hidden: Company): Promise<readonly [World, World]> {
  return [
    await World.open({ directory: allWith(hidden), access: mayDo(idsBut(hidden)) }),
    await World.open({ directory: allBut(hidden) }),
  ];
}

/** Byte for byte; the first difference says enough. */
function expectSame(told: readonly unknown[], wanted: readonly unknown[]): void {
  const isOther = (one: unknown, at: number) => JSON.stringify(one) !== JSON.stringify(wanted[at]);
  const at = told.findIndex(isOther);
  expect([at, told[at]]).toEqual([-1, undefined]);
  expect(told.length).toBe(wanted.length);
}

const anywhere = (place: string): Partial<Activity> => ({
  conversation: { id: place, conversationType: "personal", isGroup: false, name: "" },
});

describe.each(hiddenOnes)("to whoever may not see %s, there is no such customer", (name) => {
  const hidden = companyNamed(name);

  /** Asks both worlds the same, and compares what they say, byte for byte, and what they log. */
  async function compare(ask: (world: World) => Promise<readonly Answer[]>): Promise<readonly Answer[]> {
    const [hiding, without] = await bothWorlds(hidden);
    const [told, wanted] = [await ask(hiding), await ask(without)];
    expectSame(told, wanted);
    expectSame(hiding.log, without.log);
    return told;
  }

  it.each(languages)("in questions, first and after others (%s)", async (language) => {
    const asked = waysToCall(hidden).flatMap(questions[language]);
    const told = await compare(async (world) => {
      const answers: Answer[] = [];
      for (const [at, text] of asked.entries()) {
        const place = anywhere(`chat-${at}`);
        if (at % 2 === 1) answers.push(await world.say("Can Margie's Travel go to E3?", place));
        answers.push(await world.say(text, place));
      }
      return answers;
    });
    expect(told.length).toBeGreaterThan(25);
    expect(told.flatMap(({ sent }) => sent).length).toBe(told.length);
  });

  it("in questions that name nobody, and in replies to ours", async () => {
    await compare(async (world) => {
      const answers: Answer[] = [];
      for (const text of [...others, ...waysToCall(hidden), "cancel", "2", "1"])
        answers.push(await world.say(text));
      return answers;
    });
  });

  it("in searches while one types", async () => {
    const typed = ["", ...waysToCall(hidden), ...[1, 2, 3, 5].map((end) => name.slice(0, end))];
    await compare(async (world) => {
      const asked = [opened("customers"), opened("plans"), ...typed.flatMap(searchesFor)];
      const answers: Answer[] = [];
      for (const what of asked) answers.push(await world.send({ type: "invoke", ...what }));
      return answers;
    });
  });

  it("in buttons that are forged, and in what they lead to", async () => {
    await compare(async (world) => {
      const answers: Answer[] = [];
      for (const data of forged(hidden)) {
        answers.push(await world.press(data), await world.press(data, "invoke"));
        for (const text of ["and E5?", "why not?", "where was I?", "done"])
          answers.push(await world.say(text));
      }
      return answers;
    });
  });

  it("in a team, and when the bot is installed", async () => {
    const team = { id: "19:team@thread.tacv2", conversationType: "channel", isGroup: true, name: "" };
    await compare(async (world) => [
      await world.send({ type: "installationUpdate", action: "add" }),
      await world.say(`Can ${name} go to E3?`, { conversation: team }),
      await world.say(name, { conversation: team }),
      await world.say(`how do I upgrade ${name}?`, { conversation: team }),
      await world.send({ type: "invoke", ...searched("customers", name), conversation: team }),
    ]);
  });
});

describe.each(["Contoso", "Fabrikam", "海川物流"])("when the right to see %s is taken away", (name) => {
  const hidden = companyNamed(name);
  const day = 24 * 3_600_000;

  /** All that is open about them when it happens: an answer, a question, a guide, a reminder; and all buttons. */
  async function begin(world: World): Promise<readonly unknown[]> {
    const begun = [
      await world.say(`Subscriptions of ${name}`),
      await world.say(`Can ${name} go to E3?`, anywhere("answered")),
      await world.say(`Can ${name.slice(0, 5)} go to E3?`, anywhere("asked")),
      await world.say(`How do I change plans of ${name} manually?`),
      await world.say("1"),
      await world.say("remind me tomorrow"),
      await world.say("where was I?", anywhere("answered")),
    ];
    return begun.flatMap(buttonsIn);
  }

  async function goOn(world: World, buttons: readonly unknown[]): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const place of ["answered", "asked", "a:chat"]) {
      for (const text of [
        "why not?",
        "and E5?",
        "1",
        "where was I?",
        "remind me tomorrow",
        "checklist",
        "done",
        name,
      ])
        answers.push(await world.say(text, anywhere(place)));
    }
    for (const data of buttons) answers.push(await world.press(data));
    return answers;
  }

  it("it is as if they had left the directory: in what was open, old buttons, guides and reminders", async () => {
    const hiding = await World.open({ directory: companies, access: mayDo("all") });
    const leaving = await World.open({ directory: companies });
    const buttons = await begin(hiding);
    expect(await begin(leaving)).toEqual(buttons);
    expect(buttons.length).toBeGreaterThan(15);
    expect(JSON.stringify(buttons)).toContain(hidden.id);

    hiding.grant(mayDo(idsBut(hidden)));
    await leaving.reopen({ directory: allBut(hidden) });
    const reminded = await hiding.pass(2 * day, 1);
    expectSame(reminded, await leaving.pass(2 * day, 1));
    expect(reminded).toHaveLength(1);
    const told = await goOn(hiding, buttons);
    expectSame(told, await goOn(leaving, buttons));
    const own = told.flatMap(({ body, sent }) => [body, JSON.stringify(sent)]).join();
    expect(own).not.toContain(hidden.id);
  });

  it("a reminder that was worded before, and could not be sent, is not sent any more", async () => {
    const world = await World.open({ directory: companies, access: mayDo("all") });
    await begin(world);
    world.bot.connector.treat = () => ({ status: 403 });
    await world.pass(2 * day, 1);
    world.bot.connector.treat = () => ({});
    world.grant(mayDo(idsBut(hidden)));
    expect(await world.pass(day, 1)).toEqual([]);
    expect(world.bot.log.filter(({ msg }) => msg === "reminder").map(({ end }) => end)).toEqual([
      "postponed",
      "unwanted",
    ]);
  });
});

describe("whoever may see nobody", () => {
  it.each<[string, unknown]>([
    ["because they are not listed", { people: [] }],
    ["because their list is empty", mayDo([])],
  ])("%s is told so when they ask, whomever they name", async (_why, access) => {
    const world = await World.open({ directory: companies, access });
    const told = await world.say("Can Contoso go to E3?");
    expect(JSON.stringify(told.sent)).toContain("There is no customer that you may ask about.");
    const paths = await world.say("show all upgrade paths");
    expect(JSON.stringify(paths.sent)).toContain("Business Basic");
  });
});
