import { describe, expect, it } from "@jest/globals";
import type { Language } from "../../src/catalog/types.ts";
import { obstacles } from "../../src/understanding/types.ts";
import type { Obstacle } from "../../src/understanding/types.ts";
import { understanding } from "./support/understanding.ts";

const told: Readonly<Record<Language, Readonly<Record<Obstacle, readonly string[]>>>> = {
  en: {
    "licence-conflict": [
      "it says I have more users than licenses",
      "more users than licences",
      "you have a license conflict",
      "I can't upgrade because I have more users than licences",
      "the upgrade tab of Contoso says more users than licences",
      "I can't upgrade Contoso to E3, it says I have more users than licences",
      "why does it say I have more users than licenses",
      "the upgrade tab says I have more users than licenses, what now?",
      "You can't upgrade this subscription because you have more users assigned than licenses.",
    ],
    "not-ready": ["the subscription isn't fully set up", "it says a service is unhealthy"],
    pending: [
      "another plan is being upgraded",
      "the credit check is still pending",
      "This subscription is currently being upgraded.",
      "pending credit check",
    ],
    "not-eligible-now": ["your plan isn't eligible to be upgraded right now"],
    "several-plans": ["I have two or more plans for the same product", "my users are on different plans"],
    prepaid: [
      "the tab says the plan is prepaid",
      "we bought it with a product key",
      "You prepaid for your subscription.",
    ],
    "government-or-non-profit": [
      "the message says it's a government plan",
      "non-profit",
      "we're a non-profit and the tab refuses",
    ],
    temporary: [
      "try again in an hour",
      "error: temporary issue, try again later",
      "it tells me to try again in an hour",
    ],
    "target-unsupported": ["the new plan has fewer services"],
    "add-on": [
      "the upgrade tab says that it has an add-on",
      "it says I have add-ons",
      "add-ons",
      "You can't change plans because you have an add-on.",
    ],
    unpaid: [
      "you have an unpaid balance",
      "overdue invoice",
      "You have an unpaid balance on your subscription.",
    ],
    "many-licences": ["it says more than 3,000 licences", "3000 or more licenses"],
    "top-plan": ["it says already on E5", "it says we are already on the highest plan"],
    "small-business": ["the tab says Small Business Premium", "Midsize Business plan"],
  },
  fr: {
    "licence-conflict": [
      "plus d'utilisateurs que de licences",
      "ça dit que j'ai plus d'utilisateurs que de licences",
      "conflit de licences",
      "je peux pas mettre à niveau Contoso parce qu'il y a plus d'utilisateurs que de licences",
      "l'onglet dit que j'ai plus d'utilisateurs que de licences, je fais quoi ?",
    ],
    "not-ready": ["l'abonnement n'est pas entièrement configuré", "un service n'est pas sain"],
    pending: [
      "un autre plan est en cours de mise à niveau",
      "la vérification de crédit est en attente",
      "vérification de solvabilité en cours",
    ],
    "not-eligible-now": ["l'onglet dit que le plan n'est pas éligible pour le moment"],
    "several-plans": [
      "plusieurs plans pour le même produit",
      "mes utilisateurs sont sur des plans différents",
    ],
    prepaid: [
      "il dit que c'est prépayé",
      "activé avec une clé de produit",
      "on a payé d'avance avec une clé",
    ],
    "government-or-non-profit": ["le message parle d'un plan gouvernemental", "but non lucratif"],
    temporary: ["réessayez dans une heure", "problème temporaire"],
    "target-unsupported": ["le nouveau plan a moins de services"],
    "add-on": ["ça dit qu'il y a un module complémentaire"],
    unpaid: ["j'ai un solde impayé", "facture en retard", "Votre abonnement a un solde impayé."],
    "many-licences": ["plus de 3 000 licences"],
    "top-plan": ["ça dit qu'on est déjà en E5", "on est déjà sur le plan le plus élevé"],
    "small-business": ["l'onglet indique Small Business Premium", "plan petite entreprise"],
  },
  zh: {
    "licence-conflict": ["用户比许可证多", "它说用户数超过许可证数", "升级选项卡提示用户多于许可证"],
    "not-ready": ["订阅还没有完全设置好", "服务状态不健康"],
    pending: ["另一个计划正在升级", "信用检查还没完成", "提示正在等待信用检查"],
    "not-eligible-now": ["提示说这个计划目前不符合升级条件"],
    "several-plans": ["同一产品有两个计划", "用户在不同的计划上"],
    prepaid: ["它说是预付费的", "用产品密钥激活的"],
    "government-or-non-profit": ["提示是政府计划", "非营利组织"],
    temporary: ["请一小时后再试", "它说稍后再试"],
    "target-unsupported": ["新计划的服务更少"],
    "add-on": ["选项卡说有加载项"],
    unpaid: ["有未付余额", "账单逾期", "提示有未付账单"],
    "many-licences": ["超过3,000个许可证"],
    "top-plan": ["它说已经是E5", "已经是最高级的计划"],
    "small-business": ["提示小型企业高级版"],
  },
};

describe.each(Object.entries(told))("what the Upgrade tab says, in %s", (_, byObstacle) => {
  describe.each(obstacles)("%s", (obstacle) => {
    it.each(byObstacle[obstacle])("%s", async (text) => {
      const request = await understanding.understand(text);
      expect(request).toMatchObject({ intent: "start-guide", guide: "upgrade-tab-blocked", obstacle });
    });
  });
});
