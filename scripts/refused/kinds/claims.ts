import { randomUUID } from "node:crypto";
import type { Request } from "../guarded-bot.ts";
import { bearing, oneOf, secondsFromNow, tokenWith } from "../kit.ts";
import type { Kind, Kit } from "../kit.ts";
import type { Part } from "../signer.ts";

/** A token signed by the right key, but for another moment, somebody else, or somewhere else. */
const claiming =
  (claims: (kit: Kit) => Part) =>
  (kit: Kit): Request =>
    bearing(tokenWith(kit, claims(kit)));

/** Directories (tenants) whose tokens the framework itself takes for those of its Emulator. */
const emulatorIssuers = [
  "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
  "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
  "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
  "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/",
];

/** Who issues the tokens of a directory: the bot's own, or a stranger's. */
function directory({ random, credentials }: Kit): Part {
  const tid = random.pick([credentials.tenantId, randomUUID()]);
  const own = [`https://sts.windows.net/${tid}/`, `https://login.microsoftonline.com/${tid}/v2.0`];
  return { iss: random.pick([...own, ...emulatorIssuers]), tid };
}

/** For the bot's own app: what the framework itself takes for one of its Emulator's, whoever it is for. */
const ofTheApp = (kit: Kit): Part => {
  const { appId } = kit.credentials;
  return {
    ...directory(kit),
    aud: kit.random.pick([appId, "https://graph.microsoft.com", randomUUID()]),
    ...kit.random.pick<Part>([{ ver: "1.0", appid: appId }, { ver: "2.0", azp: appId }, { appid: appId }]),
  };
};

/** A person's or another bot's: for this app, for signing on, for using it as a skill. */
const ofOthers = (kit: Kit): Part => {
  const other = randomUUID();
  const version = kit.random.pick<Part>([
    { ver: "1.0", appid: other },
    { ver: "2.0", azp: other },
    { ver: "2.0", azp: other, oid: randomUUID(), scp: "access_as_user", name: "Ada" },
    { appid: "AnonymousSkill" },
  ]);
  return { ...directory(kit), ...version };
};

/** More than the clocks may be apart. */
const afterAllS = 400;

/** What is wrong in what a token says. */
export const claimKinds: readonly Kind[] = [
  {
    name: "expired",
    make: claiming(({ random }) => ({ exp: secondsFromNow(-random.pick([afterAllS, 3600, 10 ** 8])) })),
  },
  {
    name: "no expiry, or none that is a moment",
    make: claiming(({ random }) => ({
      exp: oneOf(random, [undefined, "never", null, {}, true, "9999999999"]),
    })),
  },
  {
    name: "not yet valid",
    make: claiming(({ random }) => ({
      nbf: secondsFromNow(random.pick([afterAllS, 1800, 10 ** 8])),
      exp: secondsFromNow(10 ** 9),
    })),
  },
  {
    name: "another audience, or none",
    make: claiming(({ random, credentials: { appId } }) => ({
      aud: oneOf(random, [
        undefined,
        null,
        randomUUID(),
        "https://api.botframework.com",
        appId.toUpperCase(),
        `${appId} `,
        `api://${appId}`,
        appId.slice(0, -1),
        "",
        [],
        [randomUUID(), randomUUID()],
        { [appId]: appId },
      ]),
    })),
  },
  {
    name: "another issuer, or none",
    make: claiming(({ random }) => ({
      iss: oneOf(random, [
        undefined,
        null,
        "https://api.botframework.com/",
        "http://api.botframework.com",
        "https://API.botframework.com",
        "https://api.botframework.com.evil.example",
        "https://api.botframework.us",
        "https://evil.example",
        "",
        ["https://api.botframework.com"],
      ]),
    })),
  },
  { name: "a directory's, for the app itself (Emulator)", make: claiming(ofTheApp) },
  { name: "a directory's, for others (people, skills)", make: claiming(ofOthers) },
  {
    name: "no service address",
    make: claiming(({ random, serviceUrl }) => ({
      serviceurl: oneOf(random, [undefined, null, "", [serviceUrl], { toString: serviceUrl }]),
    })),
  },
];
