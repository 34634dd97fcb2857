import { describe, expect, it } from "@jest/globals";
import { gist, talk } from "./talk.ts";

describe("follow-ups keep what was spoken of", () => {
  it("and E5? why not? what about Fabrikam?", async () => {
    const chat = talk();
    await chat.say("Can Contoso go from Business Basic to E3?");
    expect(gist(await chat.say("and E5?"))).toMatchObject({
      customer: "Contoso",
      target: "o365-e5",
      verdict: "eligible",
    });
    expect(gist(await chat.say("and M365 E5?"))).toMatchObject({ target: "m365-e5", verdict: "ineligible" });
    const why = await chat.say("why not?");
    expect(why.outcome.intent).toBe("explain-reason");
    expect(why.text).toContain("Microsoft 365 E5 is not among the possible upgrades");
    expect(gist(await chat.say("what about Northwind Traders?"))).toMatchObject({
      customer: "Northwind Traders",
      target: "m365-e5",
    });
  });

  it.each([
    ["fr", "Contoso peut-il passer à E3 ?", "et E5 ?"],
    ["zh", "Contoso 能升级到 E3 吗？", "那 E5 呢？"],
  ] as const)("in %s too", async (language, question, next) => {
    const chat = talk();
    await chat.say(question);
    expect(gist(await chat.say(next))).toEqual({
      language,
      customer: "Contoso",
      target: "o365-e5",
      verdict: "eligible",
      missing: "",
    });
  });
});
