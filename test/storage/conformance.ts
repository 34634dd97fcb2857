import { expect, it } from "@jest/globals";
import { ConversationState, MessageFactory, TestAdapter } from "botbuilder";
import type { Storage } from "botbuilder";
import { Dialog, DialogSet, TextPrompt, WaterfallDialog } from "botbuilder-dialogs";

/** What the Bot Framework expects of every storage: the assertions of its own base tests, written anew. */
export function itIsABotFrameworkStorage(storage: () => Storage): void {
  it("reads nothing for an unknown key", async () => {
    expect(await storage().read(["unknown"])).toEqual({});
  });

  it("refuses reading and writing without keys", async () => {
    // @ts-expect-error: a caller without types
    await expect(storage().read(null)).rejects.toThrow(new ReferenceError("Keys are required when reading."));
    // @ts-expect-error: a caller without types
    await expect(storage().write(null)).rejects.toThrow(
      new ReferenceError("Changes are required when writing."),
    );
  });

  it("writes no items without complaint", async () => {
    await expect(storage().write({})).resolves.toBeUndefined();
    await expect(storage().write([])).resolves.toBeUndefined();
  });

  it("creates items and gives each an eTag", async () => {
    await storage().write({ first: { id: 1 }, second: { id: 2 } });
    const eTag: unknown = expect.stringMatching(/./);
    expect(await storage().read(["first", "second"])).toEqual({
      first: { id: 1, eTag },
      second: { id: 2, eTag },
    });
  });

  it("takes any characters in a key", async () => {
    const key = "!@#$%^&*()~/\\><,.?';\"`~ 上海 é %2F";
    await storage().write({ [key]: { id: 1 } });
    expect(await storage().read([key])).toMatchObject({ [key]: { id: 1 } });
  });

  it("overwrites without an eTag or with '*', and refuses a stale one", async () => {
    const read = async () => (await storage().read(["item"]))["item"] as { count: number; eTag: string };
    await storage().write({ item: { count: 1 } });
    const first = await read();

    await storage().write({ item: { ...first, count: 2 } });
    const second = await read();
    expect(second).toMatchObject({ count: 2 });
    expect(second.eTag).not.toBe(first.eTag);

    await expect(storage().write({ item: { ...first, count: 3 } })).rejects.toThrow();
    expect(await read()).toEqual(second);

    await storage().write({ item: { count: 4 } });
    expect(await read()).toMatchObject({ count: 4 });

    await storage().write({ item: { ...first, count: 5, eTag: "*" } });
    expect(await read()).toMatchObject({ count: 5 });
  });

  it("deletes an item, and an unknown one without complaint", async () => {
    await storage().write({ item: { id: 1 } });
    await storage().delete(["item"]);
    expect(await storage().read(["item"])).toEqual({});
    await expect(storage().delete(["unknown"])).resolves.toBeUndefined();
  });

  it("writes, reads and deletes several items at once", async () => {
    const keys = ["batch1", "batch2", "batch3"];
    await storage().write({ batch1: { count: 10 }, batch2: { count: 20 }, batch3: { count: 30 } });
    expect(await storage().read(keys)).toMatchObject({
      batch1: { count: 10 },
      batch2: { count: 20 },
      batch3: { count: 30 },
    });
    await storage().delete(keys);
    expect(await storage().read(keys)).toEqual({});
  });

  it("carries a waterfall with a prompt from turn to turn", async () => {
    const state = new ConversationState(storage());
    const dialogs = waterfall(new DialogSet(state.createProperty("dialogs")));
    const adapter = new TestAdapter(async (context) => {
      const dc = await dialogs.createContext(context);
      await dc.continueDialog();
      if (!context.responded) await dc.beginDialog("waterfall");
      await state.saveChanges(context);
    });
    await adapter
      .send("hello")
      .assertReply("step 1")
      .send("hello")
      .assertReply("name?")
      .send("hi")
      .assertReply("too short, 1")
      .send("hi")
      .assertReply("too short, 2")
      .send("Kyle")
      .assertReply("good, 3")
      .assertReply("step 3")
      .startTest();
  });
}

function waterfall(dialogs: DialogSet): DialogSet {
  dialogs.add(
    new TextPrompt("name", async ({ recognized, attemptCount, context }) => {
      const long = (recognized.value ?? "").length > 3;
      await context.sendActivity(long ? `good, ${attemptCount}` : `too short, ${attemptCount}`);
      return long;
    }),
  );
  return dialogs.add(
    new WaterfallDialog("waterfall", [
      async ({ context }) => {
        await context.sendActivity("step 1");
        return Dialog.EndOfTurn;
      },
      (step) => step.prompt("name", { prompt: MessageFactory.text("name?") }),
      async ({ context }) => {
        await context.sendActivity("step 3");
        return Dialog.EndOfTurn;
      },
    ]),
  );
}
