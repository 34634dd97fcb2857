import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { startGuardedBot } from "../../scripts/refused/guarded-bot.ts";
import type { GuardedBot } from "../../scripts/refused/guarded-bot.ts";
import {
  bearing,
  goodClaims,
  makeSigners,
  publishedBy,
  secondsFromNow,
  tokenWith,
} from "../../scripts/refused/kit.ts";
import type { Kit, Signers } from "../../scripts/refused/kit.ts";
import { LocalAuthority } from "../../scripts/refused/local-authority.ts";
import { isRefused, someCredentials } from "../../scripts/refused/refusal.ts";
import { makeSigner, sign } from "../../scripts/refused/signer.ts";
import { botFramework } from "../../src/channel/authentication.ts";
import type { Authority } from "../../src/channel/authentication.ts";
import type { Credentials } from "../../src/config.ts";
import { readConfig } from "../../src/config.ts";
import { atTheEnd, count, Harness } from "./harness.ts";

// What is refused, and how often that was tried, is in refused.test.ts.

/** Keys take their time on a slow machine. */
jest.setTimeout(30_000);

let signers: Signers;
beforeAll(async () => {
  signers = await makeSigners();
});

async function startAuthority(): Promise<LocalAuthority> {
  const authority = await LocalAuthority.start(publishedBy(signers));
  atTheEnd(() => {
    authority.close();
  });
  return authority;
}

interface Started {
  readonly bot: GuardedBot;
  readonly authority: LocalAuthority;
  readonly kit: Omit<Kit, "random">;
}

async function start(
  own: Partial<Authority> = {},
  appType: Credentials["appType"] = "SingleTenant",
): Promise<Started> {
  const authority = await startAuthority();
  const credentials = someCredentials(appType);
  const bot = await startGuardedBot(credentials, authority.believed(own));
  atTheEnd(() => bot.stop());
  return { bot, authority, kit: { ...signers, credentials, serviceUrl: bot.serviceUrl } };
}

async function isLetIn(bot: GuardedBot, token: string): Promise<boolean> {
  const outcome = await bot.send(bearing(token));
  if (isRefused(outcome)) return false;
  expect(outcome).toMatchObject({ status: 200, traces: expect.arrayContaining(["turn"]) as unknown });
  return true;
}

describe("with an app id, a token of the Bot Framework for this bot", () => {
  it.each(["MultiTenant", "SingleTenant", "UserAssignedMSI"] as const)("lets in: %s", async (appType) => {
    const { bot, kit } = await start({}, appType);
    expect(await isLetIn(bot, tokenWith(kit))).toBe(true);
  });

  it.each([
    ["expired four minutes ago", () => ({ exp: secondsFromNow(-240) }), true],
    ["expired six minutes ago", () => ({ exp: secondsFromNow(-360) }), false],
    ["begins in four minutes", () => ({ nbf: secondsFromNow(240) }), true],
    ["begins in six minutes", () => ({ nbf: secondsFromNow(360) }), false],
  ])("that %s is told by clocks that may be five minutes apart", async (_when, claims, expected) => {
    const { bot, kit } = await start();
    expect(await isLetIn(bot, tokenWith(kit, claims()))).toBe(expected);
  });

  it("may be used again, and may say more than today", async () => {
    const { bot, kit } = await start();
    const token = tokenWith(kit, { tid: "a-tenant", ver: "3.0", news: { deep: [1] } });
    expect([await isLetIn(bot, token), await isLetIn(bot, token)]).toEqual([true, true]);
  });
});

describe("a caller without a token", () => {
  it.each<[string, string, Record<string, string>]>([
    ["no JSON", "{", { "content-type": "application/json" }],
    ["another media type", "hello", { "content-type": "text/plain" }],
    ["too much", " ".repeat(300 * 1024), { "content-type": "application/json" }],
  ])("does not learn that their body is %s: it is not read", async (_what, body, headers) => {
    const authority = await startAuthority();
    const bot = await Harness.start(count, {
      credentials: someCredentials(),
      authority: authority.believed(),
    });
    expect(await bot.postText(body, headers)).toEqual({
      status: 401,
      text: '{"error":{"code":"Unauthorized"}}',
    });
    expect(bot.log).toEqual([
      expect.objectContaining({
        level: 40,
        reason: "not one bearer token",
        msg: expect.stringContaining("refused") as unknown,
      }),
    ]);
  });

  it("may ask for the bot's health", async () => {
    const authority = await startAuthority();
    const bot = await Harness.start(count, {
      credentials: someCredentials(),
      authority: authority.believed(),
    });
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });
});

describe("the keys of the Bot Framework", () => {
  it("are fetched once for many requests", async () => {
    const { bot, authority, kit } = await start();
    for (let times = 0; times < 5; times++) await isLetIn(bot, tokenWith(kit));
    expect(authority.asked).toBe(1);
  });

  it("are not fetched again for each stranger with a key of their own", async () => {
    const { bot, authority, kit } = await start();
    for (let kid = 0; kid < 50; kid++)
      expect(await isLetIn(bot, sign(kit.stranger, goodClaims(kit), { kid: `${kid}` }))).toBe(false);
    expect(authority.asked).toBe(1);
  });

  it("may change: a new one is believed as soon as it is looked for, one that is gone no longer", async () => {
    const { bot, authority, kit } = await start({ pauseMs: 0 });
    expect(await isLetIn(bot, tokenWith(kit))).toBe(true);
    const next = await makeSigner(["msteams"]);
    authority.keys = [next.published];
    expect(await isLetIn(bot, tokenWith({ ...kit, channel: next }))).toBe(true);
    expect(await isLetIn(bot, tokenWith(kit))).toBe(false);
  });

  it("are not believed for ever", async () => {
    const { bot, authority, kit } = await start({ keysForMs: 0 });
    expect(await isLetIn(bot, tokenWith(kit))).toBe(true);
    authority.keys = [];
    expect(await isLetIn(bot, tokenWith(kit))).toBe(false);
  });

  it("are believed while they cannot be fetched again", async () => {
    const { bot, authority, kit } = await start();
    expect(await isLetIn(bot, tokenWith(kit))).toBe(true);
    authority.ailment = "closes the connection";
    expect(await isLetIn(bot, tokenWith(kit))).toBe(true);
  });

  it("come from Microsoft, whatever the environment says, unless a test says otherwise", () => {
    const registered = { MicrosoftAppId: "app", MicrosoftAppPassword: "secret" };
    const weakened = {
      ...registered,
      ToBotFromChannelOpenIdMetadataUrl: "https://evil.example/keys",
      ToBotFromChannelTokenIssuer: "https://evil.example",
      BotOpenIdMetadata: "https://evil.example/keys",
      ChannelService: "https://evil.example",
    };
    expect(readConfig(weakened)).toEqual(readConfig(registered));
    expect(new URL(botFramework.metadataUrl).origin).toBe("https://login.botframework.com");
  });
});
