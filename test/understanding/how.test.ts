import { describe, expect, it } from "@jest/globals";
import { understanding } from "./support/understanding.ts";

describe("how to do what was just spoken of", () => {
  it.each([
    "how?",
    "how do I do that?",
    "how do I do it",
    "and how?",
    "ok how",
    "but how?",
    "yes but how",
    "how exactly?",
    "how can we do this?",
    "how is that done?",
    "thanks, and how?",
    "comment ?",
    "comment faire ?",
    "et comment je fais ça ?",
    "et comment ?",
    "mais comment ?",
    "ok comment on fait",
    "comment fait-on ça ?",
    "je fais comment ?",
    "comment je le fais",
    "怎么做？",
    "那怎么弄？",
    "那要怎么做呢？",
    "怎么操作",
    "如何操作？",
    "好的，具体怎么做",
    "请问怎么做？",
  ])("%s", async (text) => {
    expect(await understanding.understand(text)).toMatchObject({
      intent: "start-guide",
      guide: "upgrade",
      followsUp: true,
      rest: "",
    });
  });

  it.each([
    ["how do I upgrade?", "start-guide"],
    ["how do I do this for Contoso?", "start-guide"],
    ["comment faire pour Contoso", "start-guide"],
    ["comment mettre à niveau ?", "start-guide"],
    ["怎么升级？", "start-guide"],
    ["how come?", "explain-reason"],
    ["how does this work", "help"],
    ["comment ça marche", "help"],
    ["怎么用", "help"],
  ])("not so: %s: %s", async (text, intent) => {
    const request = await understanding.understand(text);
    expect(request.intent).toBe(intent);
    if (intent === "start-guide") expect(request.followsUp).toBe(false);
  });
});
