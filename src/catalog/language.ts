import { languages } from "./types.ts";
import type { Language } from "./types.ts";

/** The language of a locale (`fr-FR`, `zh-Hans-CN`), where we speak it. */
export function languageOf(locale: string | undefined): Language | undefined {
  const tag = locale?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === tag);
}
