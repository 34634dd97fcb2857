import { z } from "zod";
import { oneOf, problemsOf, readVariables, text } from "./environment.ts";
import type { Check, Environment } from "./environment.ts";
import { isLoopback } from "./loopback.ts";
import { recognizerContradictions, recognizerVariables, toRecognizer } from "./recognizer-config.ts";
import { stateContradictions, stateVariables, toState } from "./state-config.ts";
import type { StateSettings } from "./storage/open-state.ts";
import type { RecognizerSettings } from "./understanding/recognizer-service.ts";

/** How the app is registered with Azure Bot Service; the names are the Bot Framework's. */
const appTypes = ["MultiTenant", "SingleTenant", "UserAssignedMSI"] as const;
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface Credentials {
  readonly appType: (typeof appTypes)[number];
  readonly appId: string;
  /** Empty for a managed identity. */
  readonly appPassword: string;
  /** Empty for a multi-tenant app. */
  readonly tenantId: string;
}

export interface Config {
  /** Undefined in local mode: nobody is authenticated, and only this machine is listened to. */
  readonly credentials: Credentials | undefined;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where the metrics are told; undefined where that is nowhere of its own. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Undefined for the sample data. */
  readonly directoryFile: string | undefined;
  /** Undefined where everybody sees every customer. */
  readonly accessFile: string | undefined;
  /** The ids of the organisations whose people are answered, in lower case; undefined for every one. */
  readonly allowedTenants: readonly string[] | undefined;
  readonly state: StateSettings;
  /** Microsoft's published table of products and service plans, as CSV. */
  readonly servicePlansFile: string | undefined;
  /** Undefined for the embedded recogniser alone. */
  readonly recognizer: RecognizerSettings | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

/** Whatever else is written there lets nobody in: a list that is wrong must not pass for none. */
const tenants = text.transform((given, context) => {
  const ids = given.split(",").map((id) => id.trim().toLowerCase());
  const wrong = ids.find((id) => !z.guid().safeParse(id).success);
  if (wrong === undefined) return ids;
  context.addIssue(
    `expected ids of directories (tenants), GUIDs with commas between them, got "${wrong}". ` +
      "Leave it out to answer every organization.",
  );
  return z.NEVER;
});
const wholeNumber = /^\d{1,5}$/;

function portNumber(usual: string) {
  return text
    .refine((port) => wholeNumber.test(port) && Number(port) <= 65_535, {
      error: ({ input }) =>
        `expected a port from 0 to 65535, got "${String(input)}". Leave it out for ${usual}.`,
    })
    .transform(Number);
}

/** The variables that are read, by their names. */
export const variables = z.object({
  ...recognizerVariables.shape,
  ...stateVariables.shape,
  MicrosoftAppType: oneOf(appTypes, "Leave it out for MultiTenant.").default("MultiTenant"),
  MicrosoftAppId: text.default(""),
  MicrosoftAppPassword: text.default(""),
  MicrosoftAppTenantId: text.default(""),
  PORT: portNumber("3978").default(3978),
  HOST: text.optional(),
  METRICS_PORT: portNumber("none").optional(),
  METRICS_HOST: text.optional(),
  DIRECTORY_FILE: text.optional(),
  ACCESS_FILE: text.optional(),
  ALLOWED_TENANTS: tenants.optional(),
  SERVICE_PLANS_FILE: text.optional(),
  LOG_LEVEL: oneOf(logLevels, "Leave it out for info.").default("info"),
});

/**
 * The configuration that an environment describes. An empty variable counts as one that is not set.
 *
 * @throws ConfigError with all the problems at once
 */
export function readConfig(environment: Environment): Config {
  return toConfig(readVariables(variables, environment, contradictions));
}

function toConfig(given: z.infer<typeof variables>): Config {
  const local = given.MicrosoftAppId === "";
  return {
    credentials: local
      ? undefined
      : {
          appType: given.MicrosoftAppType,
          appId: given.MicrosoftAppId,
          appPassword: given.MicrosoftAppPassword,
          tenantId: given.MicrosoftAppTenantId,
        },
    host: given.HOST ?? (local ? "127.0.0.1" : "0.0.0.0"),
    port: given.PORT,
    metrics:
      given.METRICS_PORT === undefined
        ? undefined
        : { host: given.METRICS_HOST ?? "127.0.0.1", port: given.METRICS_PORT },
    directoryFile: given.DIRECTORY_FILE,
    accessFile: given.ACCESS_FILE,
    allowedTenants: given.ALLOWED_TENANTS,
    state: toState(given),
    servicePlansFile: given.SERVICE_PLANS_FILE,
    recognizer: toRecognizer(given),
    logLevel: given.LOG_LEVEL,
  };
}

/** What each variable alone does not show. */
function contradictions(given: Environment): string[] {
  const {
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
    HOST: host,
    METRICS_HOST: metricsHost,
  } = given;
  const type = given["MicrosoftAppType"]?.trim().toLowerCase() ?? "multitenant";
  const managed = type === "userassignedmsi";
  const checks: readonly Check[] = [
    [
      id && !password && !managed,
      "MicrosoftAppPassword: expected the client secret of MicrosoftAppId, got nothing. " +
        "Set it, or leave MicrosoftAppId out for local mode.",
    ],
    [
      id && password && managed,
      "MicrosoftAppPassword: expected nothing for UserAssignedMSI, got a value. " +
        "Leave it out, or set another MicrosoftAppType.",
    ],
    [
      id && !tenant && (managed || type === "singletenant"),
      "MicrosoftAppTenantId: expected the directory (tenant) id of the app, got nothing. " +
        "Set it, or set MicrosoftAppType to MultiTenant.",
    ],
    [
      !id && password,
      "MicrosoftAppId: expected the app id that MicrosoftAppPassword belongs to, got nothing. " +
        "Set it, or leave both out for local mode.",
    ],
    ...Object.entries({ HOST: host, METRICS_HOST: metricsHost }).map(([name, given]): Check => [
      !id && given && !isLoopback(given.trim()),
      `${name}: expected 127.0.0.1, ::1 or localhost, got "${given}": without MicrosoftAppId nobody is ` +
        `authenticated, so only this machine is listened to. Leave ${name} out, or set MicrosoftAppId.`,
    ]),
    [
      metricsHost && !given["METRICS_PORT"],
      "METRICS_PORT: expected the port that METRICS_HOST belongs to, got nothing. Set it, or leave both out.",
    ],
    [
      !id && given["NODE_ENV"]?.trim() === "production",
      "MicrosoftAppId: expected the id of the app, because NODE_ENV is production, got nothing: " +
        "without it nobody is authenticated. Set it, or leave NODE_ENV out for local mode.",
    ],
  ];
  return [...problemsOf(checks), ...stateContradictions(given), ...recognizerContradictions(given)];
}
