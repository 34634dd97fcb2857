import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { MessageFactory } from "botbuilder";
import type { Activity, TurnContext } from "botbuilder";
import { pino } from "pino";
import { Deliveries } from "../../../dialogs/turn/deliveries.ts";
import {
  activityKey,
  forgetReplies,
  OutcomeKey,
  PlacementKey,
  runTurn,
} from "../../../dialogs/turn/run-turn.ts";
import type { Respond } from "../../../dialogs/turn/run-turn.ts";
import { mustNotExist } from "../../../src/storage/etag.ts";
import type { Reply } from "../../../src/storage/turn-record.ts";
import { SqliteStorage } from "../../../src/storage/sqlite-storage.ts";
import { loadTurnState } from "../../../src/storage/turn-state.ts";
import { anActivity } from "../../support/activities.ts";

const log = pino({ level: "silent" });
let storage: SqliteStorage;
beforeEach(() => {
  storage = new SqliteStorage(":memory:");
});
afterEach(() => {
  storage.close();
});

const run = (activity: Activity, respond: Respond, deliveries = new Deliveries()) =>
  runTurn({ activity, storage, respond, log, deliveries });
const saved = async () => (await loadTurnState(storage, anActivity())).conversation;
const says = (text: string): Reply[] => [
  { kind: "send", activity: expect.objectContaining({ text }) as Partial<Activity> },
];

const count: Respond = async (context, { conversation }) => {
  const next = Number(conversation["count"] ?? 0) + 1;
  conversation["count"] = next;
  await context.sendActivity(`${next}: ${context.activity.text}`);
};

const unexpected: Respond = () => Promise.reject(new Error("ran again"));

describe("a turn", () => {
  it("saves what it remembers and gives what it says", async () => {
    const result = await run(anActivity({ text: "hi" }), count);
    expect(result).toMatchObject({ duplicate: false, delivered: false, placement: "new", tries: 1 });
    expect(result.replies).toEqual(says("1: hi"));
    expect(await saved()).toEqual({ count: 1 });
  });

  it("holds back messages, updates and deletions in their order, and drops what is fleeting", async () => {
    const { replies } = await run(anActivity(), async (context) => {
      await context.sendActivity({ type: "typing" });
      await context.sendActivity(MessageFactory.text("one"));
      await context.updateActivity({ id: "card-1", type: "message", text: "two" });
      await context.deleteActivity("card-2");
      await context.sendTraceActivity("trace");
    });
    expect(replies).toMatchObject([
      { kind: "send", activity: { text: "one" } },
      { kind: "update", activity: { id: "card-1", text: "two" } },
      { kind: "delete", activityId: "card-2" },
    ]);
  });

  it("keeps no addresses with what it says", async () => {
    const { replies } = await run(anActivity({ text: "hi" }), count);
    const [reply] = replies;
    expect(reply?.kind === "send" && Object.keys(reply.activity).sort()).toEqual([
      "inputHint",
      "locale",
      "text",
      "type",
    ]);
  });

  it("holds replies back whatever way the channel wants them", async () => {
    const { replies } = await run(anActivity({ text: "hi", deliveryMode: "expectReplies" }), count);
    expect(replies).toEqual(says("1: hi"));
  });

  it("tells what it came to, and where its answer goes", async () => {
    const { outcome, placement } = await run(anActivity(), (context) => {
      context.turnState.set(OutcomeKey, { intent: "help" });
      context.turnState.set(PlacementKey, "replace");
      return Promise.resolve();
    });
    expect({ outcome, placement }).toEqual({ outcome: { intent: "help" }, placement: "replace" });
  });

  it("leaves nothing behind when it fails", async () => {
    const fails: Respond = async (context, state) => {
      await count(context, state);
      throw new Error("halfway");
    };
    await expect(run(anActivity(), fails)).rejects.toThrow("halfway");
    expect(await saved()).toEqual({});
  });
});

describe("when others write meanwhile", () => {
  const interrupted =
    (times: number): Respond =>
    async (context, state) => {
      if (times-- > 0) await run(anActivity({ text: "other" }), count);
      await count(context, state);
    };

  it("starts again on fresh state and says only what it said last", async () => {
    const result = await run(anActivity({ text: "mine" }), interrupted(2));
    expect(result).toMatchObject({ tries: 3 });
    expect(result.replies).toEqual(says("3: mine"));
    expect(await saved()).toEqual({ count: 3 });
  });

  it("gives up after five tries, with nothing of it saved", async () => {
    await expect(run(anActivity(), interrupted(5))).rejects.toMatchObject({ code: "TurnConflict" });
    expect(await saved()).toEqual({ count: 5 });
  });

  it("starts each try from the activity as it came", async () => {
    let left = 1;
    const result = await run(anActivity({ text: "<at>bot</at> hi" }), async (context, state) => {
      context.activity.text = context.activity.text.replace("<at>bot</at> ", "");
      await interrupted(left--)(context, state);
    });
    expect(result.replies).toEqual(says("2: hi"));
  });
});

describe("a turn that is given up", () => {
  it("saves nothing, though it comes to its end", async () => {
    const giveUp = new AbortController();
    const late = runTurn({
      activity: anActivity(),
      storage,
      log,
      signal: giveUp.signal,
      respond: async (...turn) => {
        await count(...turn);
        giveUp.abort(new Error("too late"));
      },
    });
    await expect(late).rejects.toThrow("too late");
    expect(await saved()).toEqual({});
  });
});

describe("an activity that arrives again", () => {
  const activity = anActivity({ text: "hi" });

  it("gives the recorded replies without running, after a kill between saving and sending", async () => {
    await run(activity, count);
    const again = await run(activity, unexpected, new Deliveries());
    expect(again).toMatchObject({ duplicate: true, delivered: false });
    expect(again.replies).toEqual(says("1: hi"));
    expect(await saved()).toEqual({ count: 1 });
  });

  it("is known to be answered by the process that delivered the answer", async () => {
    const deliveries = delivered(activity);
    await run(activity, count, deliveries);
    expect(await run(activity, unexpected, deliveries)).toMatchObject({ duplicate: true, delivered: true });
  });

  it("gives nothing once a later turn has let go of delivered replies", async () => {
    const deliveries = delivered(activity);
    await run(activity, count, deliveries);
    await run(anActivity(), count, deliveries);
    const again = await run(activity, unexpected, new Deliveries());
    expect(again).toMatchObject({ duplicate: true, delivered: true, replies: [] });
  });

  it("gives nothing once it is noted that the replies have arrived", async () => {
    await run(activity, count);
    await forgetReplies(storage, activity);
    const again = await run(activity, unexpected, new Deliveries());
    expect(again).toMatchObject({ duplicate: true, delivered: true, replies: [] });
    expect(await saved()).toEqual({ count: 1 });
  });

  it("still gives replies that were lost when a later turn came first", async () => {
    await run(activity, count);
    await run(anActivity(), count, new Deliveries());
    expect((await run(activity, unexpected)).replies).toEqual(says("1: hi"));
  });

  it("gives the same placement", async () => {
    const replace: Respond = (context: TurnContext) => {
      context.turnState.set(PlacementKey, "replace");
      return Promise.resolve();
    };
    await run(activity, replace);
    expect(await run(activity, unexpected)).toMatchObject({ placement: "replace" });
  });

  it("is not told from others without an id", async () => {
    const nameless = anActivity({ text: "hi" });
    delete nameless.id;
    await run(nameless, count);
    await run(nameless, count);
    expect(await saved()).toEqual({ count: 2 });
  });

  function delivered(of: Activity): Deliveries {
    const deliveries = new Deliveries();
    deliveries.add(activityKey(of) ?? "");
    return deliveries;
  }
});

describe("a turn with an outbox of its own", () => {
  const outbox = (replies: readonly Reply[]) => ({ box: { replies, eTag: mustNotExist } });

  it("keeps its replies there, and not among the turns of the conversation", async () => {
    const activity = anActivity({ text: "hi" });
    const { replies } = await runTurn({ activity, storage, respond: count, log, outbox });
    expect(await storage.read(["box"])).toMatchObject({ box: { replies } });
    expect((await loadTurnState(storage, activity)).turns).toEqual([]);
    expect(await saved()).toEqual({ count: 1 });
  });

  it("leaves nothing behind when somebody else has changed the outbox, and does not try again", async () => {
    await storage.write({ box: {} });
    let runs = 0;
    const respond: Respond = async (context, state) => {
      runs += 1;
      await count(context, state);
    };
    await expect(runTurn({ activity: anActivity(), storage, respond, log, outbox })).rejects.toMatchObject({
      code: "ETagConflict",
      key: "box",
    });
    expect(runs).toBe(1);
    expect(await saved()).toEqual({});
  });
});

describe("the memory of deliveries", () => {
  it("forgets the oldest beyond its limit", () => {
    const deliveries = new Deliveries(2);
    for (const key of ["a", "b", "c"]) deliveries.add(key);
    expect(["a", "b", "c"].map((key) => deliveries.has(key))).toEqual([false, true, true]);
  });
});
