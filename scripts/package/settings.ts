import { z } from "zod";
import { readVariables } from "../../src/environment.ts";
import type { Environment } from "../../src/environment.ts";

/** What the app package is filled in with. */
export interface PackageSettings {
  /** The Teams app's. */
  readonly appId: string;
  /** The bot's registration. */
  readonly botId: string;
  readonly developerName: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
  /** Hosts whose pages Teams may show inside of the app. */
  readonly validDomains: readonly string[];
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const nil = "00000000-0000-0000-0000-000000000000";
/** As the manifest's schema has it. */
const longestName = 32;
const longestUrl = 2048;

const hostName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** Domains that anybody can have a name under: the store takes no package that trusts one. */
const sharedDomains =
  /(^|\.)(azurewebsites\.net|microsoftonline\.com|onmicrosoft\.com|ngrok(-free)?\.(app|dev|io)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localhost)$/;

interface Expected {
  readonly what: string;
  readonly fix: string;
  readonly fits: (given: string) => boolean;
}

/** What was given is not repeated where it may be a secret that was put into the wrong line. */
const variable = ({ what, fix, fits }: Expected, tell: (given: string) => string = (given) => `"${given}"`) =>
  z
    .string({ error: `expected ${what}, got nothing. ${fix}` })
    .trim()
    .refine(fits, { error: ({ input }) => `expected ${what}, got ${tell(String(input))}. ${fix}` });

const id = (whose: string, fix: string) =>
  variable(
    {
      what: `${whose}, such as 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
      fix,
      fits: (given) => guid.test(given) && given !== nil,
    },
    ({ length }) => `something else, ${length} characters long`,
  ).transform((given) => given.toLowerCase());

const url = (whose: string, fix: string) =>
  variable({
    what: `${whose}, an address that begins with https://`,
    fix,
    fits: (given) => given.length <= longestUrl && isHttps(given),
  });

/** The variables that are read, by their names. */
export const packageVariables = z.object({
  MicrosoftAppId: id(
    "the app id of the bot's registration",
    "Azure Bot Service shows it under Configuration.",
  ),
  TEAMS_APP_ID: id("the id of the Teams app", "Leave it out to use MicrosoftAppId.").optional(),
  DEVELOPER_NAME: variable({
    what: `the name of whoever offers the app, at most ${longestName} characters`,
    fix: "Teams shows it to everybody who looks at the app.",
    fits: (given) => given.length <= longestName,
  }),
  DEVELOPER_WEBSITE_URL: url("the developer's website", "Teams links to it from the app's page."),
  DEVELOPER_PRIVACY_URL: url(
    "the privacy statement",
    "Leave it out to use DEVELOPER_WEBSITE_URL.",
  ).optional(),
  DEVELOPER_TERMS_URL: url("the terms of use", "Leave it out to use DEVELOPER_WEBSITE_URL.").optional(),
  PUBLIC_HOST: variable({
    what: "a host name of your own without https:// or path, such as advisor.contoso.com",
    fix: "Leave it out when Teams is to show no pages of yours inside of the app.",
    fits: (given) => hostName.test(given) && !sharedDomains.test(given),
  }).optional(),
});

/**
 * What an environment says of the app package. An empty variable counts as one that is not set.
 *
 * @throws ConfigError with all the problems at once
 */
export function readPackageSettings(environment: Environment): PackageSettings {
  const given = readVariables(packageVariables, environment, () => []);
  return {
    appId: given.TEAMS_APP_ID ?? given.MicrosoftAppId,
    botId: given.MicrosoftAppId,
    developerName: given.DEVELOPER_NAME,
    websiteUrl: given.DEVELOPER_WEBSITE_URL,
    privacyUrl: given.DEVELOPER_PRIVACY_URL ?? given.DEVELOPER_WEBSITE_URL,
    termsOfUseUrl: given.DEVELOPER_TERMS_URL ?? given.DEVELOPER_WEBSITE_URL,
    validDomains: given.PUBLIC_HOST === undefined ? [] : [given.PUBLIC_HOST],
  };
}

const isHttps = (given: string): boolean =>
  URL.canParse(given) && new URL(given).protocol === "https:" && new URL(given).hostname.includes(".");
