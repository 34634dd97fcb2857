import { describe, expect, it } from "@jest/globals";
import type { Chat } from "../../../dialogs/chat.ts";
import { firstLine, press, talk } from "../talk.ts";
import { guideOn, manualGuide, says } from "./said.ts";

describe("a guide's card that is old", () => {
  it("answers with where the guide is now", async () => {
    const chat = talk();
    const first = await manualGuide(chat);
    await press(chat, first, "No, the same or more: go on to buying the new subscription");
    const stale = await press(chat, first, "Yes, or I’m not sure: back up first");
    says(stale, "That step is behind you.", "Step 2 of", "already been bought?");
  });

  it.each([
    [{ verb: "guide-move", guide: "gone", at: "buy", move: "done" }, "no longer open"],
    [{ verb: "guide-act", guide: "__proto__", act: "show" }, "no longer open"],
    [{ verb: "guide-move", guide: "x", at: "buy", move: "fly" }, "no longer works"],
    [{ verb: "guide-start", guide: "no-such-guide" }, "no longer works"],
    [{ verb: "guide-handout", guide: "x", what: "checklist", page: -1 }, "no longer works"],
  ])("or belongs to no guide gets a clear answer: %j", async (data, answer) => {
    expect(firstLine(await talk().press(data))).toContain(answer);
  });

  it("whose answer is none of the step's asks again", async () => {
    const chat = talk();
    const said = await manualGuide(chat);
    const data = { verb: "guide-answer", guide: guideOn(said), at: "by-hand", answer: "constructor" };
    says(await chat.press(data), "Choose one of the answers");
  });
});

describe("several guides are open", () => {
  it("where was I? lists them, and goes on with the one chosen", async () => {
    const chat = talk();
    await manualGuide(chat);
    await chat.say("1");
    await press(chat, await chat.say("Can Contoso go to E3?"), "Upgrade in Partner Center");
    const list = await chat.say("where was I?");
    expect(firstLine(list)).toBe("Your guides");
    const row = list.actions.find(({ title }) => title.includes("Northwind Traders"));
    const said = await chat.press(row?.data);
    says(said, "Step 2 of", "Northwind Traders");
    says(await chat.say("back"), "Step 1 of", "Northwind Traders");
  });

  it.each([
    ["où en étais-je ?", "Étape 1 sur"],
    ["我做到哪一步了？", "第 1 步"],
  ])("the only one is gone on with at once: %s", async (question, part) => {
    const chat = talk();
    await manualGuide(chat);
    says(await chat.say(question), part);
  });

  it("each can be started over or dropped, and both undone", async () => {
    const chat = talk();
    await manualGuide(chat);
    await chat.say("1");
    let said = await chat.say("restart the guide");
    says(said, "Started over.", "Step 1 of");
    said = await chat.press({ verb: "guide-act", guide: guideOn(said), act: "undo" });
    says(said, "It’s as it was before.", "Step 2 of");
    said = await chat.say("drop the guide");
    expect(firstLine(said)).toBe("The guide is dropped.");
    says(await chat.say("where was I?"), "You have no guide open.");
    said = await press(chat, said, "Undo");
    says(said, "Step 2 of");
    says(await chat.say("where was I?"), "Step 2 of");
  });

  it("asking something else, help and a switch of language lose nothing", async () => {
    const chat = talk();
    await manualGuide(chat);
    await chat.say("1");
    for (const other of ["help", "cancel", "start over", "Can Contoso go to E5?", "parle français"])
      await chat.say(other);
    says(await chat.say("mes guides"), "Étape 2 sur");
  });
});

describe("a word that ticks a step off", () => {
  it("is taken for the guide that was last shown, and shows it first where something else was", async () => {
    const chat = talk();
    await manualGuide(chat);
    for (const answer of ["1", "1"]) await chat.say(answer);
    await chat.say("Can Contoso go to E5?");
    says(await chat.say("done"), "You began this on", "Buy Office 365 Enterprise E3");
    says(await chat.say("ok"), "Say “done” when you have done it.");
    says(await chat.say("done"), "Are both subscriptions listed and active?");
  });
});

describe("what is typed is said of what was last shown", () => {
  it("a number after the list of guides chooses a row, after anything else nothing of a guide", async () => {
    const chat = talk();
    await manualGuide(chat);
    await chat.say("how do I back up the data?");
    const list = await chat.say("my guides");
    const titles = list.actions.map(({ title }) => title.split(" · ")[0]);
    expect(titles.slice(0, 2)).toEqual(["Back up data before the change", "Change plans manually"]);
    expect(firstLine(await chat.say("2"))).toBe("Change plans manually");
    await chat.say("help");
    expect(firstLine(await chat.say("1"))).not.toBe("Change plans manually");
    expect(firstLine(await chat.say("where was I?"))).toBe("Your guides");
  });

  it("a number after the menu begins that guide", async () => {
    const chat = talk();
    const menu = await chat.say("guide me");
    expect(firstLine(menu)).toBe("Which guide?");
    expect((await chat.say("1")).text.split("\n")[0]).toBe(menu.actions[0]?.title);
  });

  it("a question that was open is not any more, once a guide is shown", async () => {
    const chat = talk();
    await manualGuide(chat);
    expect(firstLine(await chat.say("Can Fabrikam go to E5?"))).toBe("Which subscription of Fabrikam?");
    says(await chat.say("where was I?"), "Step 1 of");
    says(await chat.say("1"), "Northwind Traders", "Step 2 of");
  });

  it("fragments of words answer nothing, and a denial is no assent", async () => {
    const chat = talk();
    await manualGuide(chat);
    for (const fragment of ["es", "an", "rs", "ore"]) await chat.say(fragment);
    says(await chat.say("where was I?"), "Step 1 of");
    for (const answer of ["1", "yes", "yes"]) await chat.say(answer);
    says(await chat.say("not enough"), "Are there enough");
    says(await chat.say("more are needed"), "Buy the missing licenses");
  });

  it("a guide speaks of its own case, whatever was spoken of before", async () => {
    const chat = talk();
    await chat.say("Can Contoso go to E3?");
    const answer = await chat.press({ verb: "subscriptions", customer: await idOf(chat, "Fabrikam") });
    expect(firstLine(answer)).toContain("Fabrikam");
    const said = await chat.say("how do I ask Fabrikam for delegated admin privileges?");
    says(said, "Fabrikam");
    expect(said.text).not.toContain("Office 365 Enterprise E3");
  });

  it("a button whose customer has gone begins nothing for anybody else", async () => {
    const data = { verb: "guide-start", guide: "manual-change", target: "o365-e3" };
    for (const gone of [
      { customer: "gone" },
      { customer: await idOf(talk(), "Fabrikam"), subscription: "gone" },
    ]) {
      expect(firstLine(await talk().press({ ...data, ...gone }))).toBe("That’s no longer there.");
    }
  });

  it("a guide that does not fit the case is not begun, but those that do are offered", async () => {
    const customer = await idOf(talk(), "海川物流");
    const said = await talk().press({ verb: "guide-start", guide: "csp-global-upgrade", customer });
    expect(firstLine(said)).toBe("Which guide?");
    expect(said.text).not.toContain("E4");
  });
});

const idOf = async (chat: Chat, name: string): Promise<string> =>
  (await chat.say(`subscriptions of ${name}`)).outcome.customer?.id ?? "";

describe("going back and on", () => {
  it("keeps what was done before a question led back, in the guide and in the checklist", async () => {
    const chat = talk();
    await manualGuide(chat);
    await chat.say("2");
    await chat.say("mail, contacts and calendars outlook");
    const back = await chat.say("1");
    expect(back.text).toMatch(/\S/);
    expect((await chat.say("checklist")).text).toMatch(/- \[x\] .*contacts/);
  });

  it("another number of licences is taken up", async () => {
    const chat = talk();
    await chat.say("How do I move 25 users of Contoso to E3 by hand?");
    const said = await chat.say("How do I move 10 users of Contoso to E3 by hand?");
    for (const answer of ["1", "1"]) await chat.say(answer);
    expect(said.outcome.customer?.name).toBe("Contoso");
    says(await chat.say("back"), "already been bought?");
  });
});
