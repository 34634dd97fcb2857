import { describe, expect, it } from "@jest/globals";
import { count, Harness } from "./harness.ts";

const credentials = {
  appType: "SingleTenant",
  appId: "00000000-0000-4000-8000-000000000001",
  appPassword: "not-a-secret",
  tenantId: "00000000-0000-4000-8000-000000000002",
} as const;

const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url");
const token = (claims: object) =>
  `Bearer ${part({ alg: "RS256", kid: "k", typ: "JWT" })}.${part(claims)}.c2lnbmF0dXJl`;

describe("with an app id, a request", () => {
  it.each([
    ["without a token", undefined],
    ["with an empty one", ""],
    ["with one of another kind", "Basic YTpi"],
    ["with something that is no token", "Bearer garbage"],
    ["with a token of an unknown issuer", token({ iss: "https://evil.example", aud: credentials.appId })],
    ["with an unsigned token", `Bearer ${part({ alg: "none" })}.${part({ iss: "https://evil.example" })}.`],
  ])("%s is refused", async (_what, authorization) => {
    const bot = await Harness.start(count, { credentials });
    const headers = {
      "content-type": "application/json",
      ...(authorization === undefined ? {} : { authorization }),
    };
    const answer = await bot.postText(JSON.stringify(bot.activity({ text: "hi" })), headers);
    expect(answer).toEqual({ status: 401, text: '{"error":{"code":"Unauthorized"}}' });
    expect(bot.connector.sent).toEqual([]);
    expect((await bot.state()).conversation).toEqual({});
  });

  it("for its health needs none", async () => {
    const bot = await Harness.start(count, { credentials });
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });
});
