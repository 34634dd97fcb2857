import { describe, expect, it } from "@jest/globals";
import { talk } from "./talk.ts";
import { answerTo, takenFor } from "./taken-for.ts";

describe("what is not about an upgrade is asked again of somebody else", () => {
  it.each([
    ["what does Contoso have?", "and Northwind?"],
    ["what does Contoso have?", "and Northwind Traders?"],
    ["quels abonnements a Contoso ?", "et Northwind Traders ?"],
    ["Contoso 有哪些订阅", "那 Northwind Traders 呢"],
  ])("%s – %s", async (question, next) => {
    const { outcome } = await answerTo(question, next);
    expect(outcome).toMatchObject({ intent: "list-subscriptions", customer: { name: "Northwind Traders" } });
  });

  it("more licences, for another customer", async () => {
    const { outcome } = await answerTo("Contoso needs 10 more licences", "and Northwind Traders?");
    expect(outcome).toMatchObject({ intent: "add-licences", customer: { name: "Northwind Traders" } });
  });

  it("but a question in words of its own is that question", async () => {
    const { outcome } = await answerTo(
      "what does Contoso have?",
      "and what can Northwind Traders upgrade to?",
    );
    expect(outcome).toMatchObject({ intent: "list-upgrades", customer: { name: "Northwind Traders" } });
  });

  it("and an upgrade asked about since then is what is asked again", async () => {
    const said = await answerTo(
      "what does Fabrikam have?",
      "can Contoso go to E3?",
      "and Northwind Traders?",
    );
    expect(takenFor(said)).toBe("Northwind Traders, m365-business-standard → o365-e3");
  });
});

describe("“which subscription?” answered with another question", () => {
  it.each(["so what can they have?", "what are the options?"])("%s: for any plan", async (reply) => {
    const chat = talk();
    expect(takenFor(await chat.say("can Fabrikam go to E3?"))).toBe("Fabrikam, ? → o365-e3");
    expect(takenFor(await chat.say(reply))).toBe("Fabrikam, ? → anything");
  });
});

describe("a word among others that may be a customer's name by chance", () => {
  it("is asked about, with the customer that was spoken of", async () => {
    const { outcome } = await answerTo(
      "can Northwind Traders go to E3?",
      "and the retail crowd, quite likely?",
    );
    expect(outcome.customer).toBeNull();
    expect(outcome.candidates.map((one) => one.name)).toEqual(["Contoso Retail", "Northwind Traders"]);
  });
});
