import { describe, expect, it } from "@jest/globals";
import { firstLine, press, talk } from "../talk.ts";
import { manualGuide, place, says } from "./said.ts";

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

  it("says that it has heard what leaves it where it is", async () => {
    const chat = talk();
    await chat.say("how do I back up the data?");
    const mail = await chat.say("1");
    const still = await chat.say("not yet");
    says(still, "The guide waits here.");
    expect(place(still)).toEqual(place(mail));
  });

  it("the reason of the Upgrade tab is taken from what is typed", async () => {
    const chat = talk();
    const said = await chat.say("the Upgrade tab says we have an unpaid balance");
    expect(place(said)).toEqual([
      "When the Upgrade tab refuses",
      expect.stringMatching(/^Step 2 of .* Remedy$/),
    ]);
    says(said, "Has the balance been paid?");
    says(await chat.say("it says there is an add-on on the subscription"), "Can the add-on be removed?");
    says(await chat.say("where was I?"), "Can the add-on be removed?");
  });
});
