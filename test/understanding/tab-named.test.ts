import { describe, expect, it } from "@jest/globals";
import type { Language } from "../../src/catalog/types.ts";
import type { Obstacle } from "../../src/understanding/types.ts";
import { understanding } from "./support/understanding.ts";

type Rows = Readonly<Record<Language, readonly (readonly [string, Obstacle])[]>>;

const named: Rows = {
  en: [
    ["the tab says more users than licences", "licence-conflict"],
    ["the upgrade tab says that it has an add-on", "add-on"],
    ["the admin center shows an unpaid balance", "unpaid"],
    ["the message says it's a government plan", "government-or-non-profit"],
    ["it says I have add-ons", "add-on"],
    ["it tells me to try again in an hour", "temporary"],
    ["error: temporary issue, try again later", "temporary"],
  ],
  fr: [
    ["l'onglet dit que j'ai un solde impayé", "unpaid"],
    ["l'onglet indique Small Business Premium", "small-business"],
    ["le centre d'administration affiche solde impayé", "unpaid"],
    ["le message parle d'un plan gouvernemental", "government-or-non-profit"],
    ["ça dit qu'il y a un module complémentaire", "add-on"],
  ],
  zh: [
    ["选项卡说有加载项", "add-on"],
    ["管理中心显示有未付余额", "unpaid"],
    ["提示是政府计划", "government-or-non-profit"],
    ["它说稍后再试", "temporary"],
  ],
};

const circumstances: Rows = {
  en: [
    ["there is an add-on", "add-on"],
    ["the customer already has E3", "top-plan"],
    ["it is pending", "pending"],
    ["overdue invoice", "unpaid"],
    ["I can't upgrade because I have more users than licences", "licence-conflict"],
    ["the customer says there is an unpaid invoice", "unpaid"],
    ["customer has a prepaid plan", "prepaid"],
  ],
  fr: [
    ["le client possède déjà E3", "top-plan"],
    ["le client a un module complémentaire", "add-on"],
    ["il y a un module complémentaire", "add-on"],
    ["c'est en attente", "pending"],
    ["le client dit qu'il y a un solde impayé", "unpaid"],
  ],
  zh: [
    ["客户已经有 E3", "top-plan"],
    ["有加载项", "add-on"],
    ["还在处理中", "pending"],
    ["客户说有未付账单", "unpaid"],
  ],
};

const rowsOf = (rows: Rows) => Object.values(rows).flat();

describe("an obstacle told", () => {
  it.each(rowsOf(named))("by the tab: %s", async (text, obstacle) => {
    expect(await understanding.understand(text)).toMatchObject({ obstacle, tabNamed: true });
  });

  it.each(rowsOf(circumstances))("by itself: %s", async (text, obstacle) => {
    expect(await understanding.understand(text)).toMatchObject({ obstacle, tabNamed: false });
  });

  it.each(["the upgrade tab is greyed out", "l'onglet Mise à niveau refuse", "升级选项卡用不了", "E3?"])(
    "by nothing: %s",
    async (text) => {
      expect(await understanding.understand(text)).toMatchObject({ obstacle: undefined, tabNamed: false });
    },
  );

  it.each([
    ["customer association", "find-customer"],
    ["client Association", "find-customer"],
    ["le client a déjà E3, peut-il passer en E5 ?", "check-upgrade"],
    ["客户已经有 E3，能升级到 E5 吗", "check-upgrade"],
    ["哪些客户有加载项", "find-customer"],
  ])("by nothing: %s: %s", async (text, intent) => {
    expect(await understanding.understand(text)).toMatchObject({ intent, obstacle: undefined });
  });
});
