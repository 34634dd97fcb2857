import { describe, expect, it } from "@jest/globals";
import { Teams, now } from "./teams.ts";

/** Ann's guide, at its first step. */
async function withGuide(teams = new Teams()) {
  const card = await teams.say("How do I change plans manually?", "ann");
  return { teams, card };
}
const inPlace = (said: { placement: string }) => said.placement;

describe("a reminder", () => {
  it.each([
    ["remind me in an hour", "2026-11-20T16:00:00.000Z", "November 20, 2026 at 5:00 PM"],
    ["remind me tomorrow", "2026-11-21T15:00:00.000Z", "November 21, 2026 at 4:00 PM"],
    ["remind me in two business days", "2026-11-24T15:00:00.000Z", "November 24, 2026 at 4:00 PM"],
    ["rappelle-moi dans deux jours ouvrés", "2026-11-24T15:00:00.000Z", "mardi 24 novembre 2026 à 16:00"],
    ["两个工作日后提醒我", "2026-11-24T15:00:00.000Z", "2026年11月24日"],
  ])("%s: is set, and shown by the person's clock", async (text, due, shown) => {
    const { teams } = await withGuide();
    expect((await teams.say(text)).text).toContain(shown);
    expect((await teams.set()).map((each) => each.due.toISOString())).toEqual([due]);
  });

  it("arrives with the guide's card, and is then no longer set", async () => {
    const { teams } = await withGuide();
    await teams.say("1");
    await teams.say("remind me tomorrow");
    const [reminder] = await teams.set();
    if (!reminder) throw new Error("no reminder is set");
    const arrived = await teams.turn({ ...reminder.activity });
    expect(arrived?.text).toContain("You asked me to remind you of this.");
    expect(arrived?.text).toContain("Step 2 of");
    expect(arrived?.text).not.toContain("I’ll remind you");
    expect(inPlace(arrived ?? { placement: "" })).toBe("new");
  });

  it.each([["cancel the reminder"], ["drop the guide"], ["remind me in an hour"]])(
    "is not wanted any more after: %s",
    async (text) => {
      const { teams } = await withGuide();
      await teams.say("remind me tomorrow");
      const [first] = await teams.set();
      await teams.say(text);
      if (!first) throw new Error("no reminder is set");
      expect(await teams.turn({ ...first.activity })).toBeUndefined();
    },
  );

  it("without a time asks for one, and takes a button", async () => {
    const { teams } = await withGuide();
    const asked = await teams.say("remind me");
    expect(asked.text).toContain("When shall I remind you?");
    const button = asked.actions.find(({ title }) => title === "Tomorrow");
    expect((await teams.press(button?.data)).text).toContain("I’ll remind you on");
  });

  it("of a person who has left disturbs nobody and leaves nothing behind", async () => {
    const { teams } = await withGuide();
    await teams.say("remind me tomorrow");
    const [reminder] = await teams.set();
    if (!reminder) throw new Error("no reminder is set");
    const elsewhere = new Teams();
    expect(await elsewhere.turn({ ...reminder.activity })).toBeUndefined();
    const stored = await elsewhere.storage.read(["user/msteams/ann"]);
    expect(JSON.stringify(stored)).not.toContain("language");
  });

  it("counts from now, whenever that is", () => {
    expect(now.getUTCDay()).toBe(5);
  });
});

describe("in a channel", () => {
  it("two people have their own progress, wherever the card was pressed", async () => {
    const teams = new Teams("channel");
    await withGuide(teams);
    const bobs = await teams.say("How do I change plans manually?", "bob");
    await teams.say("1", "ann");
    expect((await teams.say("where was I?", "ann")).text).toContain("Step 2 of");
    expect((await teams.say("where was I?", "bob")).text).toContain("Step 1 of");
    const notHers = await teams.press(bobs.actions[0]?.data, "ann");
    expect(notHers.text).toContain("This guide is somebody else’s.");
    expect((await teams.say("where was I?", "bob")).text).toContain("Step 1 of");
  });

  it.each([
    ["How do I move Fabrikam's users to E3 by hand?"],
    ["How do I upgrade Contoso to E3?"],
    ["the Upgrade tab says Contoso has an unpaid balance"],
  ])("a guide for a customer goes on in the person's own chat: %s", async (text) => {
    const said = await new Teams("channel").say(text);
    expect(said.text).toContain("private chat");
    expect(said.outcome.customer).toBeNull();
  });

  it("nothing is shown of the guides for customers that a person has open elsewhere", async () => {
    const chat = new Teams();
    await chat.say("Can Northwind Traders go to E3?");
    const open = await chat.say("how do I change plans manually?");
    const data = open.actions[0]?.data;
    const shared = { conversation: { id: "channel", isGroup: true, conversationType: "channel", name: "" } };
    for (const more of [
      { text: "where was I?" },
      { text: "done" },
      { text: "my guides" },
      { text: "1" },
      { value: data },
    ]) {
      const said = await chat.turn({ type: "message", ...more, ...shared });
      expect(said?.text).not.toContain("Northwind");
      expect(said?.outcome.customer).toBeNull();
    }
  });
});

describe("texts to take away", () => {
  it("a script that knows customer, domain and SKUs, and the way back to the guide", async () => {
    const teams = new Teams();
    await teams.say("Can Northwind Traders go to E3?");
    await teams.say("how do I change plans manually?");
    const said = await teams.say("give me the powershell script");
    for (const part of [
      "ENTERPRISEPACK",
      "O365_BUSINESS_PREMIUM",
      "northwindtraders.example",
      "Northwind Traders",
    ]) {
      expect(said.text).toContain(part);
    }
    const back = said.actions.find(({ title }) => title === "Back to the guide");
    expect((await teams.press(back?.data)).text).toContain("Step 1 of");
  });

  it("a script says where the SKU of a plan is not known", async () => {
    const { teams } = await withGuide();
    expect((await teams.say("script")).text).toContain("no SKU on record");
  });

  it("a checklist of the whole guide, with what is done, in another language too", async () => {
    const teams = new Teams();
    await teams.say("Can Northwind Traders go to E3?");
    await teams.say("how do I change plans manually?");
    await teams.say("1");
    const said = await teams.say("checklist");
    expect(said.text).toMatch(/- \[x\] .*fewer data-related services/);
    expect(said.text).toMatch(/- \[ \] Buy Office 365 Enterprise E3/);
    const french = said.actions.find(({ title }) => title === "In French");
    const first = await teams.press(french?.data);
    const next = first.actions.find(({ title }) => title === "Next part");
    const whole = first.text + (next ? (await teams.press(next.data)).text : "");
    expect(whole).toMatch(/- \[ \] Achetez Office 365 Entreprise E3/);
  });

  it("the request to the customer in the customer's language", async () => {
    const teams = new Teams();
    const guide = await teams.say("how do I ask 海川物流 for delegated admin privileges?");
    expect(guide.outcome.customer).not.toBeNull();
    const open = (guide.actions[0]?.data as { guide: string }).guide;
    const said = await teams.press({ verb: "guide-handout", guide: open, what: "privileges-request" });
    expect(said.text).toContain("请授权");
    expect(said.text).toContain("Message to the customer");
  });
});
