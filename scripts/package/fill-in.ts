import { z } from "zod";
import type { PackageSettings } from "./settings.ts";

const placeholder = /\$\{\{(\w+)\}\}/g;

const manifest = z.looseObject({ validDomains: z.array(z.string()) });

/**
 * The manifest with its placeholders, `${{BOT_ID}}` and the like, filled in.
 *
 * @throws Error that names a placeholder which nothing is known for
 */
export function fillIn(template: unknown, settings: PackageSettings): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, string>> = {
    APP_ID: settings.appId,
    BOT_ID: settings.botId,
    DEVELOPER_NAME: settings.developerName,
    WEBSITE_URL: settings.websiteUrl,
    PRIVACY_URL: settings.privacyUrl,
    TERMS_OF_USE_URL: settings.termsOfUseUrl,
  };
  const filled = (text: string) =>
    text.replace(placeholder, (written, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`manifest.json: there is nothing to fill in for ${written}.`);
      return value;
    });
  const { validDomains, ...rest } = manifest.parse(eachText(template, filled));
  return { ...rest, validDomains: [...validDomains, ...settings.validDomains] };
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => eachText(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, eachText(field, change)]));
}
