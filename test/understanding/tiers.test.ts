import { describe, expect, it } from "@jest/globals";
import { basic, e3, premium, standard } from "./support/plans.ts";
import { understanding } from "./support/understanding.ts";

async function plansIn(text: string): Promise<readonly string[]> {
  const { products } = await understanding.understand(text);
  return products.map((plan) => plan.products.join("|"));
}

describe("a plan's last word is its name", () => {
  it.each([
    ["beside another plan", "basic to E3", [basic, e3]],
    ["beside another plan", "E3 or premium", [e3, premium]],
    ["beside another plan, whatever else is said", "Zyxwvut basic E3", [basic, e3]],
    ["beside another one called so", "from standard to premium", [standard, premium]],
    ["where its words make it one that is wanted", "can Zyxwvut go to standard?", [standard]],
    ["where its words make it one that is wanted", "Zyxwvut veut passer au premium", [premium]],
    ["where its words make it one that they have", "they have the standard plan", [standard]],
    ["where nothing else is said", "basic", [basic]],
    ["where nothing else is said that tells anything", "the basic one", [basic]],
    ["where nothing else is said that tells anything", "le basic ?", [basic]],
    ["beside a customer", "Contoso basic", [basic]],
    ["in Chinese, where it is no other word", "升级到基本版", [basic]],
    ["in Chinese, whatever else is said", "Zyxwvut 标准版", [standard]],
  ])("%s: %s", async (_, text, plans) => {
    expect(await plansIn(text)).toEqual(plans);
  });
});

describe("the word is no plan", () => {
  it.each([
    ["among words that are about something else", "is the premium parking free", []],
    ["among words that are about something else", "ce soir un dîner basic", []],
    ["in a longer word", "basically", []],
    ["in Chinese, without what makes it an edition", "基本问题", []],
    ["in a customer's name", "Standard Transports to E3", [e3]],
    ["beside the whole name, of which it is a part", "Business Basic", [basic]],
  ])("%s: %s", async (_, text, plans) => {
    expect(await plansIn(text)).toEqual(plans);
  });
});
