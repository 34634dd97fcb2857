import { bundles, isKeyOf } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog, Cloud, Product, ProductId } from "../../src/catalog/types.ts";
import type { Subscription } from "../../src/eligibility/types.ts";

/** A product's name as the documents for that cloud print it. */
export function productName({ language }: Words, product: Product, cloud: Cloud): string {
  const names = (cloud === "21vianet" && product.names21Vianet) || product.names;
  return names[language];
}

export function productNames(
  words: Words,
  catalog: Catalog,
  ids: readonly ProductId[],
  cloud: Cloud,
): readonly string[] {
  return ids.map((id) => productName(words, catalog.product(id), cloud));
}

/** What a subscription is: its product where that is known, else the name that Partner Center gives it. */
export function planName(words: Words, { product, name }: Subscription, cloud: Cloud): string {
  return product ? productName(words, product, cloud) : name;
}

/** A status in the reader's language; one that is not known passes through. */
export function statusName(words: Words, status: string): string {
  if (status === "") return words("common:status.none");
  return isKeyOf(bundles.en.common.status, status) ? words(`common:status.${status}`) : status;
}

/** A billing cycle in the reader's language; one that is not known passes through. */
export function cycleName(words: Words, cycle: string): string {
  return isKeyOf(bundles.en.common.cycle, cycle) ? words(`common:cycle.${cycle}`) : cycle;
}

/** The parts of a line that are there, with a middle dot between them. */
export function line(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** Several names as one, in the way of the language: "A, B, and C", « A, B et C », “A、B 和 C”. */
export function listed({ language }: Words, items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(items);
  return parts
    .map(({ type, value }, index) => {
      const before = parts[index - 1]?.value.at(-1) ?? "";
      const after = parts[index + 1]?.value.at(0) ?? "";
      if (type === "element" || !han.test(value)) return value;
      return (latin.test(before) ? " " : "") + value + (latin.test(after) ? " " : "");
    })
    .join("");
}

/** The joining word of a Chinese list stands apart from Latin letters and digits. */
const han = /\p{Script=Han}/u;
const latin = /[A-Za-z0-9]/;

/** Where a subscription is managed: the admin center where it was bought directly, else its cloud's Partner Center. */
export function centerName(words: Words, { purchasedThrough }: Subscription, cloud: Cloud): string {
  return words(purchasedThrough === "direct" ? "common:center.direct" : `common:center.${cloud}`);
}
