import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { wordsIn } from "../../locales/i18n.ts";
import { plainText, tellGuide } from "../../locales/runs.ts";
import type { Language } from "../../src/catalog/types.ts";
import type { GuideId } from "../../src/guides/types.ts";
import { describeInBrowser } from "../support/describe-in-browser.ts";
import { openPlayground } from "../support/playground.ts";
import type { Playground } from "../support/playground.ts";
import { keepPicture } from "./kept-picture.ts";

const minutes = 60_000;

interface Script {
  readonly language: Language;
  readonly blocked: string;
  readonly no: string;
  readonly target: string;
  readonly whereWasI: string;
  readonly remind: string;
  readonly finished: string;
}

const scripts: readonly Script[] = [
  {
    language: "fr",
    blocked: "Northwind Traders peut-il passer à E3 ?",
    no: "✗ Non",
    target: "Office 365 Entreprise E3",
    whereWasI: "où en étais-je ?",
    remind: "Demain",
    finished: "✓ Terminé",
  },
  {
    language: "zh",
    blocked: "Northwind Traders 能升级到 E3 吗？",
    no: "✗ 不可以",
    target: "Office 365 企业版 E3",
    whereWasI: "我做到哪一步了？",
    remind: "明天",
    finished: "✓ 已完成",
  },
  {
    language: "en",
    blocked: "Can Northwind Traders go to E3?",
    no: "✗ No",
    target: "Office 365 Enterprise E3",
    whereWasI: "where was I?",
    remind: "Tomorrow",
    finished: "✓ Finished",
  },
];

describeInBrowser("a guide in Microsoft's Playground", () => {
  let playground: Playground;
  beforeAll(async () => (playground = await openPlayground()), minutes);
  afterAll(() => playground.close(), minutes);

  it.each(scripts)(
    "in $language: from a blocked answer, through a branch and back, over a restart, to its end",
    async ({ language, blocked, no, target, whereWasI, remind, finished }) => {
      const words = wordsIn(language);
      const source = {
        en: "Microsoft 365 Business Standard",
        fr: "Microsoft 365 Business Standard",
        zh: "Microsoft 365 商业标准版",
      };
      const values = { target, source: source[language], customer: "Northwind Traders" };
      const text = (guide: GuideId, name: string) =>
        plainText(tellGuide(language, `${guide}.${name}`, values));
      const step = (name: string) => text("manual-change", `steps.${name}`);
      const card = async () => (await playground.waitForCard()).innerText();
      const messages = () => playground.conversation.botMessages.count();
      /** Presses, and finds the next step in the place of the card that was pressed. */
      const press = async (name: string, next: string) => {
        const before = await messages();
        await playground.press(name);
        expect(await card()).toContain(next);
        expect(await messages()).toBe(before);
      };

      await playground.say(blocked);
      expect((await card()).startsWith(no)).toBe(true);
      await playground.press(text("manual-change", "title"));
      expect(await card()).toContain(step("by-hand.title"));

      await press(step("by-hand.answers.fewer"), text("back-up-data", "steps.what.title"));
      await press(words("guide:action.back"), step("by-hand.title"));
      await press(step("by-hand.answers.same-or-more"), step("bought.title"));
      await press(step("bought.answers.not-yet"), step("buy.title"));
      expect(await card()).toContain("northwindtraders.example");
      await press(words("guide:action.done"), step("listed.title"));
      await press(step("listed.answers.missing"), step("look-again.title"));
      await press(remind, words("guide:action.cancelReminder"));
      await keepPicture(playground, `guide-${language}-waiting`);

      await playground.restartBot();
      await playground.say(whereWasI);
      expect(await card()).toContain(step("look-again.title"));
      await press(words("guide:action.cancelReminder"), words("guide:reminder.cancelled"));
      await press(step("look-again.answers.look"), step("listed.title"));
      await press(step("listed.answers.yes"), step("enough.title"));
      await press(step("enough.answers.enough"), text("move-users", "steps.how-many.title"));
      await press(
        text("move-users", "steps.how-many.answers.many"),
        text("move-users", "steps.by-script.title"),
      );

      const before = await messages();
      await playground.press(words("guide:action.reassign-script"));
      expect(await messages()).toBe(before + 1);
      expect(await playground.conversation.lastCard.getByRole("textbox").inputValue()).toContain(
        "Connect-MgGraph",
      );
      await playground.press(words("guide:action.show"));
      expect(await card()).toContain(text("move-users", "steps.by-script.title"));

      await press(words("guide:action.done"), text("move-users", "steps.all-moved.title"));
      await press(text("move-users", "steps.all-moved.answers.all"), step("clean-up.title"));
      await press(step("clean-up.answers.all"), step("cancel.title"));
      await press(words("guide:action.skip"), step("done.title"));
      expect(await card()).toContain(finished);
      await keepPicture(playground, `guide-${language}-finished`);
    },
    2 * minutes,
  );
});
