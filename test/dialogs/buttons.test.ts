import { describe, expect, it } from "@jest/globals";
import { firstLine, firstLines, gist, press, talk } from "./talk.ts";

describe("buttons", () => {
  it.each([
    [{ verb: "check", customer: "no-such-customer", target: "o365-e3" }],
    [{ verb: "check", customer: "__proto__" }],
    [{ verb: "subscriptions", customer: "gone" }],
  ])("of a card whose customer is gone get a clear answer: %j", async (data) => {
    const said = await talk().press(data);
    expect(firstLine(said)).toMatch(/no longer in the directory/);
    expect(said.outcome.missing).toEqual(["customer"]);
  });

  it.each([
    [{ verb: "destroy" }],
    [{}],
    [[]],
    ["text"],
    [{ verb: "check", customer: { a: 1 } }],
    [{ verb: "say", text: 5 }],
  ])("that are none of ours get one too: %j", async (data) => {
    expect(firstLine(await talk().press(data))).toBe("That button no longer works.");
  });

  it("of an old card answer for its own customer, whatever was spoken of since", async () => {
    const chat = talk();
    const old = await chat.say("Fabrikam to E5");
    await chat.say("Contoso to E3");
    const answer = await press(chat, await chat.say("subscriptions of Fabrikam"), "Another customer");
    expect(answer.outcome.missing).toEqual(["customer"]);
    expect(old.outcome.customer?.name).toBe("Fabrikam");
  });

  it("of a row show that target", async () => {
    const chat = talk();
    const said = await chat.say("What can Contoso upgrade to?");
    expect(firstLines(said)).toBe(
      "✓ Yes: According to the document, 4 upgrades are possible for Microsoft 365 Business Basic.",
    );
    expect(gist(await press(chat, said, "See Office 365 Enterprise E1"))).toMatchObject({
      target: "o365-e1",
      verdict: "eligible",
    });
  });

  it("lead to another subscription with the same target", async () => {
    const chat = talk();
    const said = await chat.say("Can La Cidrerie du Val d'Or go to E3?");
    const list = await press(chat, said, "Other subscription");
    expect(gist(await press(chat, list, "Enterprise Mobility + Security E3"))).toMatchObject({
      target: "o365-e3",
      verdict: "ineligible",
    });
  });

  it("of a customer keep the plan that was named", async () => {
    const chat = talk();
    const said = await chat.say("fabrikan e3");
    expect(said.outcome.target).toBe("o365-e3");
    expect(gist(await press(chat, said, "Fabrikam"))).toMatchObject({
      customer: "Fabrikam",
      target: "o365-e3",
    });
  });

  it("search for a customer", async () => {
    const said = await talk().press({ verb: "search", typed: "north", target: "o365-e3" });
    expect(gist(said)).toMatchObject({ customer: "Northwind Traders", target: "o365-e3" });
  });
});
