import { describe, expect, it } from "@jest/globals";
import { understanding } from "./support/understanding.ts";

const answers = {
  yes: [
    "yes",
    "yes please",
    "yep",
    "Yes!",
    "sure",
    "yeah",
    "yes it does",
    "oui",
    "ouais",
    "oui merci",
    "oui stp",
    "bien sûr",
    "是",
    "是的",
    "对",
    "好的",
  ],
  no: [
    "no",
    "nope",
    "no thanks",
    "not yet",
    "no it doesn't",
    "non",
    "non merci",
    "pas encore",
    "non pas du tout",
    "不",
    "不是",
    "没有",
    "还没有",
  ],
};

describe.each(Object.entries(answers))("%s", (yesNo, texts) => {
  it.each(texts)("%s", async (text) => {
    const request = await understanding.understand(text);
    expect(["none", "thanks"]).toContain(request.intent);
    expect(request).toMatchObject({ yesNo, move: undefined, guide: undefined, rest: "" });
  });
});

describe("no answer of its own", () => {
  it.each([
    "no, E5",
    "yes, E5",
    "non, E5",
    "oui, Contoso",
    "不对，是 E5",
    "no I meant Fabrikam",
    "是不是 E3",
  ])("%s", async (text) => {
    expect((await understanding.understand(text)).yesNo).toBeUndefined();
  });
});
