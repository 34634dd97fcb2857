import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { ConfigError, readConfig } from "../src/config.ts";

const registered = { MicrosoftAppId: "app", MicrosoftAppPassword: "secret" };

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  it("needs nothing, and is then that of local mode", () => {
    expect(readConfig({})).toEqual({
      credentials: undefined,
      host: "127.0.0.1",
      port: 3978,
      directoryFile: undefined,
      stateFile: "state/advisor.db",
      servicePlansFile: undefined,
      logLevel: "info",
    });
  });

  it("takes what is set, in any case where words are chosen from, and without spaces around it", () => {
    const environment = {
      ...registered,
      MicrosoftAppType: "singletenant",
      MicrosoftAppTenantId: " tenant ",
      PORT: "8080",
      HOST: "::1",
      DIRECTORY_FILE: "customers.json",
      STATE_FILE: "/var/lib/advisor.db",
      SERVICE_PLANS_FILE: "plans.csv",
      LOG_LEVEL: "DEBUG",
    };
    expect(readConfig(environment)).toEqual({
      credentials: { appType: "SingleTenant", appId: "app", appPassword: "secret", tenantId: "tenant" },
      host: "::1",
      port: 8080,
      directoryFile: "customers.json",
      stateFile: "/var/lib/advisor.db",
      servicePlansFile: "plans.csv",
      logLevel: "debug",
    });
  });

  it("counts an empty variable as one that is not set", () => {
    const empty = {
      MicrosoftAppType: "",
      MicrosoftAppId: " ",
      PORT: "",
      HOST: "",
      STATE_FILE: "",
      LOG_LEVEL: "",
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it("listens everywhere with an app id, unless told otherwise", () => {
    expect(readConfig(registered).host).toBe("0.0.0.0");
    expect(readConfig({ ...registered, HOST: "127.0.0.1" }).host).toBe("127.0.0.1");
  });

  it("knows a managed identity, which has no password", () => {
    const identity = {
      MicrosoftAppType: "UserAssignedMSI",
      MicrosoftAppId: "app",
      MicrosoftAppTenantId: "tenant",
    };
    expect(readConfig(identity).credentials).toMatchObject({ appType: "UserAssignedMSI", appPassword: "" });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "an unknown type of app",
      { MicrosoftAppType: "Tenant" },
      /^MicrosoftAppType: expected MultiTenant, .*"Tenant"/,
    ],
    ["a port that is a word", { PORT: "http" }, /^PORT: expected a port from 0 to 65535, got "http"/],
    ["a port too high", { PORT: "65536" }, /^PORT: .*"65536"/],
    ["a port below zero", { PORT: "-1" }, /^PORT: .*"-1"/],
    ["a port with a fraction", { PORT: "39.78" }, /^PORT: .*"39\.78"/],
    ["an unknown log level", { LOG_LEVEL: "loud" }, /^LOG_LEVEL: expected fatal, .*"loud"/],
    ["an app without its password", { MicrosoftAppId: "app" }, /^MicrosoftAppPassword: .*Set it/],
    ["a password without its app", { MicrosoftAppPassword: "secret" }, /^MicrosoftAppId: .*Set it/],
    [
      "one tenant, but which?",
      { ...registered, MicrosoftAppType: "SingleTenant" },
      /^MicrosoftAppTenantId: .*Set it/,
    ],
    [
      "a managed identity with a password",
      { ...registered, MicrosoftAppType: "UserAssignedMSI", MicrosoftAppTenantId: "tenant" },
      /^MicrosoftAppPassword: .*Leave it out/,
    ],
    ["everybody let in unauthenticated", { HOST: "0.0.0.0" }, /^HOST: .*"0\.0\.0\.0".*MicrosoftAppId/],
    ["a name that need not be this machine's", { HOST: "bot.example" }, /^HOST: .*"bot\.example"/],
  ])("is refused for %s", (_what, environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
  });

  it("tells all its problems at once, and no secret", () => {
    const problems = problemsOf({
      PORT: "x",
      LOG_LEVEL: "y",
      MicrosoftAppPassword: "hunter2",
      HOST: "0.0.0.0",
    });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "PORT",
      "LOG_LEVEL",
      "MicrosoftAppId",
      "HOST",
    ]);
    expect(problems.join()).not.toContain("hunter2");
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const given: Record<string, string> = {};
  for (const [, name = "", value = ""] of example.matchAll(/^(\w+)=(.*)$/gm)) given[name] = value;

  it("names every variable", () => {
    expect(Object.keys(given).sort()).toEqual(
      [
        "DIRECTORY_FILE",
        "HOST",
        "LOG_LEVEL",
        "MicrosoftAppId",
        "MicrosoftAppPassword",
        "MicrosoftAppTenantId",
        "MicrosoftAppType",
        "PORT",
        "SERVICE_PLANS_FILE",
        "STATE_FILE",
      ].sort(),
    );
  });

  it("gives the defaults", () => {
    expect(readConfig(given)).toEqual(readConfig({}));
  });
});
