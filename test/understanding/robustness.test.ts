import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { intents } from "../../src/understanding/types.ts";
import { understanding } from "./support/understanding.ts";

const understand = (text: string) => understanding.understand(text);
const largest = 65_536;
const longestRead = 1_000;

const words = [
  "can",
  "Contoso",
  "E3",
  "Business Basic",
  "vers",
  "海川物流",
  "能升级到",
  "why",
  "?",
  "5",
  "<at>",
  "d'",
  "→",
  "\u0301",
  "\uD83D",
  "how do I move the users",
  "remind me",
  "tomorrow at 5pm",
  "undo",
  "how?",
  "drop the guide",
  "the tab says",
  "add-ons",
  "下一步",
  "oui",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join(" ")),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join("")),
);

describe("any text", () => {
  it("is understood as something", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const request = await understand(text);
        expect(intents).toContain(request.intent);
        expect(request.quantity ?? 0).toBeGreaterThanOrEqual(0);
        expect(request.ordinal ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it("speaks of guides consistently", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { intent, guide, obstacle, tabNamed, move, remindWhen } = await understand(text);
        const guided = intent === "start-guide" || intent === "add-licences";
        expect(guide !== undefined).toBe(guided);
        expect(obstacle === undefined || guide === "upgrade-tab-blocked").toBe(true);
        expect(tabNamed && obstacle === undefined).toBe(false);
        expect(move === undefined || intent === "resume-guide").toBe(true);
        expect(remindWhen === undefined || move === "remind").toBe(true);
      }),
    );
  });

  it("gives only what stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { customers, products, rest } = await understand(text);
        const written = text.toWellFormed();
        for (const name of [...customers, ...products]) {
          expect(name.text).not.toBe("");
          expect(written).toContain(name.text);
        }
        for (const word of rest.split(/\s+/)) expect(written).toContain(word);
      }),
    );
  });

  it("means the same with a courtesy around it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          "can Contoso go to E3",
          "Contoso en E5",
          "海川物流能升级到E3吗",
          "et E5 ?",
          "help",
          "pourquoi pas",
        ),
        fc.constantFrom("hello, ", "bonjour ", "你好，", "please ", "thanks! ", "merci, ", "请问"),
        fc.constantFrom("", " please", " svp", " merci !", "，谢谢", " thx"),
        async (text, before, after) => {
          const plain = await understand(text);
          const courteous = await understand(before + text + after);
          expect({ ...courteous, language: plain.language }).toEqual(plain);
        },
      ),
    );
  });
});

describe("a message that is too long", () => {
  it("is read up to its limit", async () => {
    const filler = "x".repeat(longestRead - 20);
    expect((await understand(`${filler} to E3`)).products).toHaveLength(1);
    expect((await understand(`${filler} ${" ".repeat(20)} to E3`)).products).toHaveLength(0);
  });

  it.each([
    "a ",
    "why not what ",
    "how ",
    "can e3 ",
    "e3 and ",
    "hello ",
    "升级到",
    "<at",
    "<at>",
    "-",
    "=>",
    "1 ",
    "1,111",
    "?",
    "\u0300",
    "contoso ",
    "que ou peut a ",
    "how do i move to ",
    "comment passer a ",
    "怎么把升级",
    "提醒我",
    "more users than ",
    "tab says not ",
    "remind me to ",
    "in an hour or ",
    "明天三点",
    "5pm ",
  ])("is read quickly: 64 KB of %j", async (piece) => {
    const text = piece.repeat(largest / piece.length);
    await understand(text.slice(0, longestRead));
    const began = performance.now();
    await understand(text);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
