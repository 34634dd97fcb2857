import { describe, expect, it } from "@jest/globals";
import type { Chat, Said } from "../../../dialogs/chat.ts";
import { firstLine, press, talk } from "../talk.ts";

/** Where a guide's card stands: the guide, the progress in words, and the step. */
function place({ text }: Said): readonly string[] {
  const lines = text.split("\n").filter((line) => line !== "");
  const at = lines.findIndex((line) => /^(Step|Étape|第) |^[✓→] /.test(line));
  return [lines[0] ?? "", (lines[at] ?? "").replace(/ [●○]+$/, "")];
}
const says = (said: Said, ...parts: readonly string[]) => {
  for (const part of parts) expect(said.text).toContain(part);
};

/** From a blocked answer into the guide. */
async function manualGuide(chat: Chat): Promise<Said> {
  const blocked = await chat.say("Can Northwind Traders go to E3?");
  expect(firstLine(blocked)).toBe("✗ No");
  return press(chat, blocked, "Change plans manually");
}

describe("a guide is started", () => {
  it("from a blocked answer, for its customer, plan and target", async () => {
    const said = await manualGuide(talk());
    expect(place(said)).toEqual(["Change plans manually", expect.stringMatching(/^Step 1 of \d+ · Decide$/)]);
    says(said, "Northwind Traders · Microsoft 365 Business Standard → Office 365 Enterprise E3");
    expect(said.outcome).toMatchObject({
      intent: "start-guide",
      customer: { name: "Northwind Traders" },
      target: "o365-e3",
    });
  });

  it("from a yes, with the partner's procedure of that cloud", async () => {
    const chat = talk();
    const said = await press(chat, await chat.say("Can Contoso go to E3?"), "Upgrade in Partner Center");
    says(said, "Contoso · Microsoft 365 Business Basic → Office 365 Enterprise E3");
  });

  it.each([
    ["how do I change plans by hand?", "Change plans manually"],
    ["comment changer de plan à la main ?", "Changer de plan manuellement"],
    ["怎么手动更改计划？", "手动更改计划"],
    ["how do I back up the data?", "Back up data before the change"],
  ])("in general, where nobody was spoken of: %s", async (question, title) => {
    const said = await talk().say(question);
    expect(place(said)[0]).toBe(title);
    expect(said.outcome).toMatchObject({ intent: "start-guide", customer: null });
  });

  it.each([
    ["how do I move Fabrikam's 25 users from Business Standard to E3 by hand?", "25 licenses"],
    ["how do I change plans manually for Fabrikam, Business Standard to E3?", "Office 365 Enterprise E3"],
  ])("for whom the question names: %s", async (question, part) => {
    const chat = talk();
    let said = await chat.say(question);
    expect(said.outcome.customer?.name).toBe("Fabrikam");
    for (let steps = 0; steps < 8 && !said.text.includes(part); steps++) said = await chat.say("1");
    says(said, part);
  });

  it("asks for the subscription where there are several, then begins", async () => {
    const chat = talk();
    const asked = await chat.say("How do I change Fabrikam's plan to E5 manually?");
    expect(firstLine(asked)).toBe("Which subscription of Fabrikam?");
    const said = await press(chat, asked, "Microsoft 365 Business Standard");
    expect(place(said)[0]).toBe("Change plans manually");
    says(said, "Fabrikam · Microsoft 365 Business Standard → Office 365 Enterprise E5");
  });

  it("with the answer first, where the upgrade that it is about is not possible", async () => {
    const said = await talk().say("How do I upgrade Northwind Traders to E3?");
    expect(firstLine(said)).toBe("✗ No");
  });

  it("goes on with the one that is open for the same case", async () => {
    const chat = talk();
    await manualGuide(chat);
    await chat.say("1");
    const again = await manualGuide(chat);
    expect(place(again)[1]).toMatch(/^Step 2 of/);
    says(again, "You began this on");
  });
});

describe("a guide is followed", () => {
  it("by buttons, numbers and words, forth and back", async () => {
    const chat = talk();
    let said = await manualGuide(chat);
    said = await press(chat, said, "Yes, or I’m not sure: back up first");
    says(said, "Step 2 of");
    said = await press(chat, said, "Back");
    says(said, "Step 1 of");
    said = await chat.say("1");
    said = await chat.say("1");
    says(said, "Buy Office 365 Enterprise E3", "15 licenses", "northwindtraders.example");
    said = await chat.say("done");
    says(said, "Are both subscriptions listed and active?");
    said = await chat.say("no idea what you mean");
    says(said, "I didn’t take that for one of the answers.", "Are both subscriptions listed and active?");
    said = await chat.say("back");
    says(said, "Buy Office 365 Enterprise E3");
  });

  it("yes and no answer a question that has one answer for each", async () => {
    const chat = talk();
    await manualGuide(chat);
    says(await chat.say("no"), "already been bought?");
    says(await chat.say("yes"), "Are both subscriptions listed and active?");
  });

  it("what cannot be skipped says so, what is optional can", async () => {
    const chat = talk();
    await chat.say("Can Northwind Traders go to E3?");
    let said = await manualGuide(chat);
    said = await chat.say("skip");
    says(said, "Choose one of the answers");
    for (const answer of ["1", "1", "skip"]) said = await chat.say(answer);
    says(said, "can’t be skipped", "Buy Office 365 Enterprise E3");
    for (const answer of ["done", "1", "1", "2", "done", "done", "1"]) said = await chat.say(answer);
    says(said, "Does anyone still need");
    said = await chat.say("no");
    says(said, "Cancel Microsoft 365 Business Standard");
    said = await press(chat, said, "Skip");
    expect(place(said)[1]).toBe("✓ Finished");
    says(await chat.say("where was I?"), "You have no guide open.");
  });

  it("a waiting step leads back to where one looks again, and never round and round", async () => {
    const chat = talk();
    let said = await manualGuide(chat);
    for (const answer of ["1", "yes"]) said = await chat.say(answer);
    const before = place(said)[1];
    said = await chat.say("2");
    says(said, "two business days");
    said = await chat.say("1");
    expect(place(said)[1]).toBe(before);
  });

  it("the reason of the Upgrade tab is taken from what is typed", async () => {
    const chat = talk();
    const said = await chat.say("the Upgrade tab says we have an unpaid balance");
    expect(place(said)[0]).toMatch(/Upgrade tab/);
    says(said, "Step 2 of");
    const asked = await chat.say("why is the Upgrade tab greyed out?");
    says(await chat.say("it says there is an add-on on the subscription"), "add-on");
    expect(asked.text).toMatch(/\S/);
  });
});

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
    const { data } = said.actions[0] ?? { data: {} };
    says(await chat.press({ ...Object(data), answer: "constructor" }), "Choose one of the answers");
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
    said = await pressAct(chat, "undo");
    says(said, "It’s as it was before.", "Step 2 of");
    said = await chat.say("drop the guide");
    expect(firstLine(said)).toBe("The guide is dropped.");
    says(await chat.say("where was I?"), "You have no guide open.");
    said = await press(chat, said, "Undo");
    says(said, "Step 2 of");
    says(await chat.say("where was I?"), "Step 2 of");
  });

  const pressAct = async (chat: Chat, act: string) => {
    const card = await chat.say("where was I?");
    const [first] = card.actions;
    const guide = (first?.data as { guide: string }).guide;
    return chat.press({ verb: "guide-act", guide, act });
  };

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
