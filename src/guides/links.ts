import { z } from "zod";
import type { Cloud, Language } from "../catalog/types.ts";
import written from "./links.json" with { type: "json" };

/** The translation of a page that a reader gets, as Microsoft Learn names it in its addresses. */
const translations: Readonly<Record<Language, string>> = { en: "en-us", fr: "fr-fr", zh: "zh-cn" };

/** `{language}` in it stands for the translation. */
const address = z.url({ protocol: /^https$/ });
const addresses = z.record(
  z.string(),
  // The same page for both clouds, or one for each that has it.
  z.union([address, z.strictObject({ global: address.optional(), "21vianet": address.optional() })]),
);
const links = new Map(Object.entries(addresses.parse(written)));

/** The address of a page; undefined for a link that is not known, or where that cloud has no such page. */
export function linkAddress(
  id: string,
  { language, cloud }: { readonly language: Language; readonly cloud: Cloud },
): string | undefined {
  const link = links.get(id);
  const found = typeof link === "string" ? link : link?.[cloud];
  return found?.replace("{language}", translations[language]);
}
