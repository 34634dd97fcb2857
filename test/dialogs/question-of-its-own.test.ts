import { describe, expect, it } from "@jest/globals";
import { firstLine, talk } from "./talk.ts";

describe("what somebody may upgrade to is a question of its own, also while another one is open", () => {
  it.each([
    ["Zorglub Ltd to E3?", "what can Contoso upgrade to?", "Contoso"],
    ["can I upgrade to E3?", "what can Contoso upgrade to?", "Contoso"],
    ["Fabrikam to E5?", "what can Contoso upgrade to?", "Contoso"],
    ["Zorglub 能升级到 E3 吗？", "海川物流可以升级到什么？", "海川物流"],
    ["Zorglub à E3 ?", "vers quoi Contoso peut-il évoluer ?", "Contoso"],
  ])("%s … %s", async (open, question, customer) => {
    const chat = talk();
    await chat.say(open);
    const { outcome } = await chat.say(question);
    expect(outcome).toMatchObject({ intent: "list-upgrades", customer: { name: customer }, target: null });
  });

  it("and stays that when the customer is not known", async () => {
    const chat = talk();
    await chat.say("can I upgrade to E3?");
    const asked = await chat.say("what can Zorglub upgrade to?");
    expect(firstLine(asked)).toBe("I can’t find a customer called “Zorglub”. Which customer?");
    expect(asked.outcome).toMatchObject({ intent: "list-upgrades", target: null });
    expect((await chat.say("Contoso")).outcome).toMatchObject({ intent: "list-upgrades", target: null });
  });

  it("but a name alone answers the question that is open", async () => {
    const chat = talk();
    await chat.say("can I upgrade to E3?");
    expect((await chat.say("Contoso")).outcome).toMatchObject({ intent: "check-upgrade", target: "o365-e3" });
  });
});
