import { describe, expect, it } from "@jest/globals";
import { readConfig } from "../src/config.ts";
import { ConfigError } from "../src/environment.ts";

const azure =
  "https://name.cognitiveservices.azure.com/language/:analyze-conversations?api-version=2023-04-01";
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
      metrics: undefined,
      directoryFile: undefined,
      accessFile: undefined,
      allowedTenants: undefined,
      state: { store: "sqlite", file: "state/advisor.db" },
      servicePlansFile: undefined,
      recognizer: undefined,
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
      METRICS_HOST: "10.0.0.4",
      METRICS_PORT: "9464",
      DIRECTORY_FILE: "customers.json",
      ACCESS_FILE: "access.json",
      ALLOWED_TENANTS: "72F988BF-0000-4000-8000-2d7cd011db47 , 0b0b0b0b-0000-4000-8000-0b0b0b0b0b0b",
      STATE_FILE: "/var/lib/advisor.db",
      SERVICE_PLANS_FILE: "plans.csv",
      LOG_LEVEL: "DEBUG",
    };
    expect(readConfig(environment)).toEqual({
      credentials: { appType: "SingleTenant", appId: "app", appPassword: "secret", tenantId: "tenant" },
      host: "::1",
      port: 8080,
      metrics: { host: "10.0.0.4", port: 9464 },
      directoryFile: "customers.json",
      accessFile: "access.json",
      allowedTenants: ["72f988bf-0000-4000-8000-2d7cd011db47", "0b0b0b0b-0000-4000-8000-0b0b0b0b0b0b"],
      state: { store: "sqlite", file: "/var/lib/advisor.db" },
      servicePlansFile: "plans.csv",
      recognizer: undefined,
      logLevel: "debug",
    });
  });

  it("knows another recognizer", () => {
    const plain = { RECOGNIZER_URL: "http://localhost:5000/recognize" };
    expect(readConfig(plain).recognizer).toEqual({
      url: "http://localhost:5000/recognize",
      key: undefined,
      timeoutMs: 1_500,
      minScore: 0.6,
      clu: undefined,
    });
    const ofAzure = {
      RECOGNIZER_URL: azure,
      RECOGNIZER_KEY: "key",
      RECOGNIZER_PROJECT: "Upgrades",
      RECOGNIZER_DEPLOYMENT: "production",
      RECOGNIZER_TIMEOUT_MS: "800",
      RECOGNIZER_MIN_SCORE: "0.75",
    };
    expect(readConfig(ofAzure).recognizer).toEqual({
      url: azure,
      key: "key",
      timeoutMs: 800,
      minScore: 0.75,
      clu: { name: "Upgrades", deployment: "production" },
    });
  });

  it.each<[string, Record<string, string>, object]>([
    [
      "blobs, by a connection string",
      { STATE_STORE: "Blobs", STATE_BLOBS_CONNECTION: "UseDevelopmentStorage=true" },
      {
        store: "blobs",
        at: { connectionString: "UseDevelopmentStorage=true" },
        container: "upgrade-advisor",
      },
    ],
    [
      "blobs, by an identity",
      { STATE_STORE: "blobs", STATE_BLOBS_URL: "https://a.example", STATE_BLOBS_CONTAINER: "bot" },
      { store: "blobs", at: { accountUrl: "https://a.example" }, container: "bot" },
    ],
    [
      "Cosmos DB, by a key",
      { STATE_STORE: "cosmos", STATE_COSMOS_ENDPOINT: "https://a.example", STATE_COSMOS_KEY: "k" },
      {
        store: "cosmos",
        endpoint: "https://a.example",
        key: "k",
        database: "upgrade-advisor",
        container: "state",
      },
    ],
    [
      "Cosmos DB, by an identity",
      {
        STATE_STORE: "cosmos",
        STATE_COSMOS_ENDPOINT: "https://a.example",
        STATE_COSMOS_DATABASE: "d",
        STATE_COSMOS_CONTAINER: "c",
      },
      { store: "cosmos", endpoint: "https://a.example", key: undefined, database: "d", container: "c" },
    ],
  ])("knows state in %s", (_what, environment, state) => {
    expect(readConfig(environment).state).toEqual(state);
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

  it("of production is that of any place, once there is an app", () => {
    expect(readConfig({ ...registered, NODE_ENV: "production" })).toEqual(readConfig(registered));
    expect(readConfig({ NODE_ENV: "development" })).toEqual(readConfig({}));
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
    [
      "a tenant that is no id",
      { ALLOWED_TENANTS: "72f988bf-0000-4000-8000-2d7cd011db47,contoso.example" },
      /^ALLOWED_TENANTS: expected ids .*, got "contoso\.example"\. Leave it out to answer every organization\.$/,
    ],
    [
      "a list of tenants without any",
      { ALLOWED_TENANTS: " , " },
      /^ALLOWED_TENANTS: expected ids .*, got ""/,
    ],
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
    ["production without an app", { NODE_ENV: "production" }, /^MicrosoftAppId: .*NODE_ENV.*Set it/],
    ["a name that need not be this machine's", { HOST: "bot.example" }, /^HOST: .*"bot\.example"/],
    [
      "metrics for everybody",
      { METRICS_PORT: "9464", METRICS_HOST: "0.0.0.0" },
      /^METRICS_HOST: .*"0\.0\.0\.0"/,
    ],
    ["a host of metrics without a port", { METRICS_HOST: "127.0.0.1" }, /^METRICS_PORT: .*Set it/],
    ["a recognizer without a place", { RECOGNIZER_KEY: "k" }, /^RECOGNIZER_URL: .*got nothing/],
    ["a recognizer that is no address", { RECOGNIZER_URL: "azure" }, /^RECOGNIZER_URL: .*https/],
    ["a recognizer in the open", { RECOGNIZER_URL: "http://recognizer.example" }, /^RECOGNIZER_URL: .*https/],
    ["a recognizer elsewhere than the web", { RECOGNIZER_URL: "file:///x" }, /^RECOGNIZER_URL: .*https/],
    ["a password in an address", { RECOGNIZER_URL: "https://a:b@r.example" }, /^RECOGNIZER_URL: .*password/],
    [
      "a key on two lines",
      { RECOGNIZER_URL: "https://r.example", RECOGNIZER_KEY: "k\ny" },
      /^RECOGNIZER_KEY: .*letters/,
    ],
    [
      "Azure's recognizer without its project",
      { RECOGNIZER_URL: azure, RECOGNIZER_DEPLOYMENT: "d" },
      /^RECOGNIZER_PROJECT: .*Set it/,
    ],
    [
      "Azure's recognizer without its deployment",
      { RECOGNIZER_URL: azure, RECOGNIZER_PROJECT: "p" },
      /^RECOGNIZER_DEPLOYMENT: .*Set it/,
    ],
    [
      "a project where there are none",
      { RECOGNIZER_URL: "https://r.example", RECOGNIZER_PROJECT: "p" },
      /^RECOGNIZER_URL: .*analyze-conversations/,
    ],
    [
      "an unknown store",
      { STATE_STORE: "redis" },
      /^STATE_STORE: expected sqlite, blobs, cosmos, got "redis"/,
    ],
    [
      "blobs that are nowhere",
      { STATE_STORE: "blobs" },
      /^STATE_BLOBS_CONNECTION: .*got nothing.*STATE_BLOBS_URL/,
    ],
    [
      "blobs at two places",
      { STATE_STORE: "blobs", STATE_BLOBS_CONNECTION: "c", STATE_BLOBS_URL: "https://a.example" },
      /^STATE_BLOBS_URL: .*Leave one of them out/,
    ],
    [
      "blobs in the open",
      { STATE_STORE: "blobs", STATE_BLOBS_URL: "http://a.example" },
      /^STATE_BLOBS_URL: .*https/,
    ],
    [
      "a name that no container can have",
      { STATE_STORE: "blobs", STATE_BLOBS_CONNECTION: "c", STATE_BLOBS_CONTAINER: "Bot_State" },
      /^STATE_BLOBS_CONTAINER: .*small letters/,
    ],
    ["Cosmos DB that is nowhere", { STATE_STORE: "cosmos" }, /^STATE_COSMOS_ENDPOINT: .*got nothing/],
    [
      "a connection without its store",
      { STATE_BLOBS_CONNECTION: "c" },
      /^STATE_STORE: expected blobs, .*STATE_BLOBS_CONNECTION.*got sqlite/,
    ],
    [
      "a key of the other store",
      { STATE_STORE: "blobs", STATE_BLOBS_CONNECTION: "c", STATE_COSMOS_KEY: "k" },
      /^STATE_STORE: expected cosmos, .*STATE_COSMOS_KEY.*got blobs/,
    ],
    ["a wait too long", { RECOGNIZER_TIMEOUT_MS: "60000" }, /^RECOGNIZER_TIMEOUT_MS: .*"60000"/],
    ["a wait of nothing", { RECOGNIZER_TIMEOUT_MS: "0" }, /^RECOGNIZER_TIMEOUT_MS: .*"0"/],
    ["more than certainty", { RECOGNIZER_MIN_SCORE: "60" }, /^RECOGNIZER_MIN_SCORE: .*"60"/],
  ])("is refused for %s", (_what, environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
  });

  it("tells all its problems at once, and no secret", () => {
    const problems = problemsOf({
      PORT: "x",
      LOG_LEVEL: "y",
      MicrosoftAppPassword: "hunter2",
      HOST: "0.0.0.0",
      RECOGNIZER_URL: "http://recognizer.example/?code=hunter2",
      STATE_BLOBS_CONNECTION: "AccountKey=hunter2",
      STATE_COSMOS_KEY: "hunter2",
    });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "RECOGNIZER_URL",
      "PORT",
      "LOG_LEVEL",
      "MicrosoftAppId",
      "HOST",
      "STATE_STORE",
      "STATE_STORE",
    ]);
    expect(problems.join()).not.toContain("hunter2");
  });
});
