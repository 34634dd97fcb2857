import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Activity } from "botbuilder";
import { z } from "zod";
import { cardActions } from "../../cards/text.ts";
import type { AdaptiveCard } from "../../cards/render.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { wordsFor } from "../../dialogs/plain-words.ts";
import { createMayStillTell } from "../../dialogs/reminders/may-still-tell.ts";
import { createSearches } from "../../dialogs/search/searches.ts";
import { sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import type { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import type { Connector, Sent } from "../support/connector.ts";
import { atTheEnd, Harness, openStorage, stateFile } from "./harness.ts";
import { until } from "./reminding.ts";

/** The person in Teams, and where they are. */
export const ada = {
  id: "29:1ada",
  name: "Ada Lovelace",
  aadObjectId: "c5e99701-0000-4000-8000-a6da9df16d58",
};
export const tenant = "72f988bf-0000-4000-8000-2d7cd011db47";

const subscriptionsOf = z
  .array(z.looseObject({ id: z.string() }))
  .or(z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }));
const companyFile = z.looseObject({
  customers: z.array(
    z.looseObject({
      id: z.string(),
      companyProfile: z.object({ companyName: z.string(), domain: z.string() }),
      subscriptions: subscriptionsOf,
    }),
  ),
});
export type Company = z.infer<typeof companyFile>["customers"][number];

const samples = companyFile.parse(JSON.parse(readFileSync(sampleDirectoryFile, "utf8")));
const [first] = samples.customers;

/** The subscriptions of the first sample customer, under another name. */
function another(companyName: string, domain: string): Company {
  if (!first) throw new Error("there are no sample customers");
  return { ...first, id: `id-of-${domain}`, companyProfile: { companyName, domain } };
}

/** The sample customers, and one more whose name goes on with theirs. */
export const companies: readonly Company[] = [
  ...samples.customers,
  another("Contoso Retail Paris", "contoso-paris.example"),
];

/** One of those, or another of that name. */
export const companyNamed = (name: string): Company =>
  companies.find(({ companyProfile }) => companyProfile.companyName === name) ?? another(name, "odd.example");

export interface Answer {
  /** What the request was answered, as it was sent. */
  readonly status: number;
  readonly body: string;
  /** What was sent to the channel meanwhile. */
  readonly sent: readonly Sent[];
}

export interface Seeing {
  readonly directory: readonly Company[];
  /** What an access file says; none is configured without it. */
  readonly access?: unknown;
}

const answerLimit = { typingMs: 60_000, answerMs: 60_000 };

/** A bot with its own customers and rights, whose ids, times and names do not depend on chance. */
export class World {
  readonly #folder = mkdtempSync(join(tmpdir(), "advisor-"));
  readonly #storage: SqliteStorage = openStorage(stateFile());
  #bot: Harness | undefined;
  #connector: Connector | undefined;
  #names = 0;
  #count = 0;
  #clock = Date.parse("2026-11-20T15:00:00Z");

  static async open(seeing: Seeing): Promise<World> {
    const world = new World();
    atTheEnd(() => {
      rmSync(world.#folder, { recursive: true });
    });
    await world.reopen(seeing);
    return world;
  }

  /** Starts the bot anew, on the same state. */
  async reopen({ directory, access }: Seeing): Promise<void> {
    await this.#bot?.close();
    const directoryFile = join(this.#folder, `${randomUUID()}.json`);
    writeFileSync(directoryFile, JSON.stringify({ ...samples, customers: directory }));
    if (access !== undefined) this.grant(access);
    const now = () => new Date(this.#clock);
    const newId = () => `id-${++this.#names}`;
    const accessFile = access === undefined ? undefined : this.#accessFile;
    const { advisor, catalog, viewOf } = await openAdvisor({ directoryFile, accessFile, now, newId });
    const storage = this.#storage;
    const searches = createSearches({
      catalog,
      viewOf,
      wordsFor: (activity) => wordsFor(storage, activity),
      now,
    });
    this.#bot = await Harness.start(advisor, {
      storage,
      searches,
      now,
      mayStillTell: createMayStillTell(storage, viewOf),
      remindersEveryMs: 20,
      budgets: answerLimit,
      searchMs: 60_000,
      ...(this.#connector ? { connector: this.#connector } : {}),
    });
    this.#connector = this.#bot.connector;
  }

  get #accessFile(): string {
    return join(this.#folder, "access.json");
  }

  /** Writes the access file, while the bot runs. */
  grant(access: unknown): void {
    writeFileSync(this.#accessFile, JSON.stringify(access));
  }

  get bot(): Harness {
    if (!this.#bot) throw new Error("the world is not open");
    return this.#bot;
  }

  /** Lets some time pass, and waits for so many reminders to be dealt with. */
  async pass(ms: number, reminders: number): Promise<readonly Sent[]> {
    const from = this.bot.connector.sent.length;
    const dealtWith = () => this.bot.log.filter(({ msg }) => msg === "reminder").length;
    const before = dealtWith();
    this.#clock += ms;
    await until(() => dealtWith() >= before + reminders);
    return this.#sentSince(from);
  }

  say(text: string, own: Partial<Activity> = {}): Promise<Answer> {
    return this.send({ type: "message", text, ...own });
  }

  /** A button, pressed as an Action.Submit is, or as an Action.Execute. */
  press(data: unknown, how: "message" | "invoke" = "message"): Promise<Answer> {
    if (how === "message") return this.send({ type: "message", value: data });
    const action = { type: "Action.Execute", verb: "check", data };
    return this.send({ type: "invoke", name: "adaptiveCard/action", value: { action, trigger: "manual" } });
  }

  async send(own: Partial<Activity>): Promise<Answer> {
    const from = this.bot.connector.sent.length;
    const { status, text: body } = await this.bot.post({
      ...this.bot.activity({
        id: `activity-${++this.#count}`,
        from: ada,
        conversation: {
          id: "a:chat",
          conversationType: "personal",
          isGroup: false,
          name: "",
          tenantId: tenant,
        },
      }),
      ...own,
    });
    return { status, body, sent: this.#sentSince(from) };
  }

  /** The log, without what differs from run to run. */
  get log(): readonly unknown[] {
    return this.bot.log.map((line) => ({ ...line, time: 0, ms: 0, lateS: 0 }));
  }

  /** The channel's address, in what was sent, has a port of its own. */
  #sentSince(from: number): readonly Sent[] {
    const { sent, url } = this.bot.connector;
    const known = z.custom<readonly Sent[]>();
    return known.parse(JSON.parse(JSON.stringify(sent.slice(from)).replaceAll(url, "http://channel/")));
  }
}

const cardSent = z.object({
  attachments: z.tuple([z.object({ content: z.custom<AdaptiveCard>((card) => typeof card === "object") })]),
});

/** What the buttons of the cards in an answer send. */
export function buttonsIn({ sent }: Pick<Answer, "sent">): readonly unknown[] {
  return sent.flatMap(({ activity }) => {
    const { data } = cardSent.safeParse(activity);
    return data ? cardActions(data.attachments[0].content).map((action) => action.data) : [];
  });
}
