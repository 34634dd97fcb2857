import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Language } from "../../src/catalog/types.ts";
import { describeInBrowser } from "../support/describe-in-browser.ts";
import { openPlayground } from "../support/playground.ts";
import type { Playground } from "../support/playground.ts";
import { keepPicture } from "./kept-picture.ts";

const minute = 60_000;

interface Script {
  readonly language: Language;
  readonly question: string;
  readonly yes: readonly string[];
  readonly next: string;
  readonly blocked: string;
  readonly no: readonly string[];
  readonly several: string;
  readonly which: string;
}

const scripts: readonly Script[] = [
  {
    language: "fr",
    question: "Contoso peut-il passer de Business Basic à E3 ?",
    yes: ["✓ Oui", "Microsoft 365 Business Basic peut être mis à niveau vers Office 365 Entreprise E3."],
    next: "et E5 ?",
    blocked: "Northwind Traders à E3 ?",
    no: ["✗ Non", "L’abonnement n’est pas actif", "Réactivez-le dans l’Espace partenaires"],
    several: "Fabrikam à E5 ?",
    which: "Quel abonnement du client Fabrikam",
  },
  {
    language: "zh",
    question: "Contoso的商业基本版能升级到E3吗？",
    yes: ["✓ 可以", "Microsoft 365 商业基本版可升级到 Office 365 企业版 E3。"],
    next: "那 E5 呢？",
    blocked: "Northwind Traders 能升级到 E3 吗？",
    no: ["✗ 不可以", "订阅未处于活动状态", "请先在合作伙伴中心重新激活"],
    several: "Fabrikam 能升级到 E5 吗？",
    which: "Fabrikam 的哪个订阅",
  },
  {
    language: "en",
    question: "Can Contoso go from Business Basic to E3?",
    yes: ["✓ Yes", "Microsoft 365 Business Basic can be upgraded to Office 365 Enterprise E3."],
    next: "and E5?",
    blocked: "Can Northwind Traders go to E3?",
    no: ["✗ No", "The subscription is not active", "Reactivate it in Partner Center"],
    several: "Can Fabrikam go to E5?",
    which: "Which subscription of Fabrikam?",
  },
];

describeInBrowser("the advisor in Microsoft's Playground", () => {
  let playground: Playground;
  beforeAll(async () => (playground = await openPlayground()), minute);
  afterAll(() => playground.close(), minute);

  const lastCard = async () => (await playground.waitForCard()).innerText();
  const reply = async (text: string) => {
    const before = await playground.conversation.botMessages.count();
    await playground.say(text);
    const card = await lastCard();
    expect(await playground.conversation.botMessages.count()).toBe(before + 1);
    return card;
  };

  it.each(scripts)(
    "in $language: the verdict first, then why not, then which one",
    async ({ language, question, yes, next, blocked, no, several, which }) => {
      const answer = await reply(question);
      expect(answer.startsWith(yes[0] ?? "")).toBe(true);
      for (const line of yes) expect(answer).toContain(line);

      await keepPicture(playground, `answer-${language}-yes`);

      const followUp = await reply(next);
      expect(followUp).toContain("Contoso · ");
      expect(followUp).toMatch(/E5[。.]/);

      const refused = await reply(blocked);
      for (const line of no) expect(refused).toContain(line);
      await keepPicture(playground, `answer-${language}-no`);

      expect(await reply(several)).toContain(which);
      await keepPicture(playground, `answer-${language}-which`);
      await playground.press("Microsoft 365 Business Standard");
      const chosen = await lastCard();
      expect(chosen).toContain("Fabrikam · ");
      expect(chosen.startsWith(yes[0] ?? "")).toBe(true);
    },
    minute,
  );

  it(
    "shows a row's verdict in the card's place",
    async () => {
      await playground.say("What can Contoso upgrade to?");
      const before = await playground.conversation.botMessages.count();
      await playground.press("See Office 365 Enterprise E1");
      expect(await lastCard()).toContain("can be upgraded to Office 365 Enterprise E1");
      expect(await playground.conversation.botMessages.count()).toBe(before);
    },
    minute,
  );
});
