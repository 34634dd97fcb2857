import { describe, expect, it } from "@jest/globals";
import type { Language } from "../../src/catalog/types.ts";
import type { Intent, Request } from "../../src/understanding/types.ts";
import { understanding } from "./support/understanding.ts";

type Said = "resume" | Exclude<Request["move"], undefined> | Exclude<Request["remindWhen"], undefined>;

/** Moves and returns that name Contoso, and what each is; a time is the reminder for it. */
const ofContoso: Readonly<Record<Language, readonly (readonly [string, Said])[]>> = {
  en: [
    ["drop the guide for Contoso", "drop-guide"],
    ["drop the Contoso guide", "drop-guide"],
    ["please drop Contoso's guide", "drop-guide"],
    ["close the guide for the customer Contoso", "drop-guide"],
    ["restart Contoso's guide", "restart-guide"],
    ["restart the guide for Contoso", "restart-guide"],
    ["start the Contoso guide over", "restart-guide"],
    ["checklist for Contoso", "checklist"],
    ["Contoso's checklist please", "checklist"],
    ["the Contoso checklist", "checklist"],
    ["give me Contoso's checklist", "checklist"],
    ["the script for Contoso", "script"],
    ["send me Contoso's powershell script", "script"],
    ["where was I with Contoso?", "resume"],
    ["continue Contoso's guide", "resume"],
    ["back to the guide for Contoso", "resume"],
    ["resume the Contoso guide", "resume"],
    ["my guides for Contoso", "resume"],
    ["remind me about Contoso", "remind"],
    ["remind me tomorrow about Contoso", "tomorrow"],
    ["remind me about Contoso tomorrow", "tomorrow"],
    ["remind me to call Contoso tomorrow", "tomorrow"],
    ["tomorrow remind me to finish Contoso's upgrade", "tomorrow"],
    ["remind me in an hour to call Contoso", "in-an-hour"],
    ["remind me of Contoso's upgrade in two working days", "in-two-working-days"],
    ["set a reminder for Contoso tomorrow", "tomorrow"],
    ["remind me on Monday about Contoso", "remind"],
    ["remind me tomorrow at 5pm to call Contoso", "remind"],
    ["cancel Contoso's reminder", "cancel-reminder"],
    ["don't remind me about Contoso", "cancel-reminder"],
  ],
  fr: [
    ["abandonner le guide de Contoso", "drop-guide"],
    ["abandonne le guide Contoso stp", "drop-guide"],
    ["ferme le guide pour le client Contoso", "drop-guide"],
    ["recommencer le guide pour Contoso", "restart-guide"],
    ["recommence le guide de Contoso depuis le début", "restart-guide"],
    ["liste de contrôle pour Contoso", "checklist"],
    ["donne-moi la checklist de Contoso", "checklist"],
    ["le script PowerShell de Contoso", "script"],
    ["où en étais-je avec Contoso ?", "resume"],
    ["reprendre le guide de Contoso", "resume"],
    ["rappelle-moi demain pour Contoso", "tomorrow"],
    ["rappelle-moi Contoso demain", "tomorrow"],
    ["rappelle-moi d’appeler Contoso demain", "tomorrow"],
    ["rappelle-moi demain le dossier Contoso", "tomorrow"],
    ["rappelle-moi dans une heure au sujet de Contoso", "in-an-hour"],
    ["rappelle-moi Contoso dans deux jours ouvrés", "in-two-working-days"],
    ["rappelle-moi Contoso demain à 17h", "remind"],
    ["annule le rappel pour Contoso", "cancel-reminder"],
  ],
  zh: [
    ["放弃 Contoso 的指南", "drop-guide"],
    ["把 Contoso 的指南关掉", "drop-guide"],
    ["重新开始 Contoso 的指南", "restart-guide"],
    ["重启Contoso的指南", "restart-guide"],
    ["Contoso 的清单", "checklist"],
    ["给我 Contoso 的检查清单", "checklist"],
    ["Contoso 的脚本", "script"],
    ["Contoso 做到哪一步了？", "resume"],
    ["继续 Contoso 的指南", "resume"],
    ["明天提醒我 Contoso 的事", "tomorrow"],
    ["明天提醒我联系 Contoso", "tomorrow"],
    ["提醒我明天给 Contoso 打电话", "tomorrow"],
    ["一小时后提醒我关于 Contoso 的指南", "in-an-hour"],
    ["两个工作日后提醒我 Contoso 的升级", "in-two-working-days"],
    ["明天下午三点提醒我 Contoso 的事", "remind"],
    ["取消 Contoso 的提醒", "cancel-reminder"],
  ],
};

/** Words of moves beside a customer, in messages that are none. */
const none: Readonly<Record<Language, readonly (readonly [string, Intent])[]>> = {
  en: [
    ["drop Contoso", "none"],
    ["restart Contoso", "none"],
    ["cancel Contoso", "none"],
    ["skip Contoso", "none"],
    ["undo Contoso", "none"],
    ["done with Contoso", "list-upgrades"],
    ["back to Contoso", "list-upgrades"],
    ["continue with Contoso", "list-upgrades"],
    ["Contoso tomorrow", "list-upgrades"],
    ["remind me what Contoso can upgrade to", "list-upgrades"],
    ["remind me which plans Contoso has", "list-subscriptions"],
    ["start the guide for Contoso", "start-guide"],
    ["can Contoso go to E3 tomorrow", "check-upgrade"],
  ],
  fr: [
    ["abandonner Contoso", "none"],
    ["recommencer Contoso", "none"],
    ["rétablir Contoso", "none"],
    ["Contoso demain ?", "list-upgrades"],
    ["lance le guide pour Contoso", "start-guide"],
  ],
  zh: [
    ["放弃 Contoso", "none"],
    ["重新开始 Contoso", "restart"],
    ["撤销 Contoso", "none"],
    ["提醒我 Contoso 能升级到什么", "list-upgrades"],
    ["打开 Contoso 的指南", "start-guide"],
  ],
};

function said({ intent, move, remindWhen }: Request): Said | Intent {
  if (intent !== "resume-guide") return intent;
  return remindWhen ?? move ?? "resume";
}

describe.each(Object.entries(ofContoso))("the guide of a customer, in %s", (_, rows) => {
  it.each(rows)("%s: %s", async (text, expected) => {
    const request = await understanding.understand(text);
    expect([said(request), request.customers.map(({ id }) => id)]).toEqual([expected, ["Contoso"]]);
    if (request.move) expect(request.rest).toBe("");
  });
});

describe("a customer's name of several words", () => {
  it.each(["remind me tomorrow about Northwind Traders", "rappelle-moi demain pour Northwind Traders"])(
    "%s",
    async (text) => {
      expect(await understanding.understand(text)).toMatchObject({
        move: "remind",
        remindWhen: "tomorrow",
        customers: [{ text: "Northwind Traders" }],
      });
    },
  );
});

describe.each(Object.entries(none))("no move through a customer's guide, in %s", (_, rows) => {
  it.each(rows)("%s: %s", async (text, intent) => {
    const request = await understanding.understand(text);
    expect(request).toMatchObject({ intent, move: undefined, customers: [{ id: "Contoso" }] });
  });
});
