import type { Activity } from "botbuilder";
import { createRemoteJWKSet, customFetch } from "jose/jwks/remote";
import type { FetchImplementation } from "jose/jwks/remote";
import { jwtVerify } from "jose/jwt/verify";
import { z } from "zod";

/** The caller could not show that it is the channel. */
export class Unauthorized extends Error {
  readonly code = "Unauthorized";

  /** @param reason for the operator: nothing of the token itself */
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "Unauthorized";
  }
}

/** Who sent a request. */
export interface Caller {
  /** Whether the caller may bring this very activity. */
  readonly mayBring: (activity: Activity) => boolean;
}

/**
 * Finds out who sent a request, by its Authorization headers.
 *
 * @throws Unauthorized
 */
export type Authenticate = (authorization: readonly string[]) => Promise<Caller>;

/** In local mode nobody is asked; the server serves this machine only. */
export const anybody: Authenticate = () => Promise.resolve({ mayBring: () => true });

/** Who signs what the channel sends. */
export interface Authority {
  /** The OpenID document that says where its keys are. */
  readonly metadataUrl: string;
  /** How long keys that were fetched are believed, in milliseconds. */
  readonly keysForMs: number;
  /** How long an unknown key makes nobody look for new ones after they were fetched, in milliseconds. */
  readonly pauseMs: number;
  /** How long fetching the keys may take, in milliseconds. */
  readonly patienceMs: number;
}

/** Microsoft's, in the public cloud. It asks bots to fetch its keys again once a day. */
export const botFramework: Authority = {
  metadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  keysForMs: 24 * 60 * 60 * 1000,
  pauseMs: 30_000,
  patienceMs: 5000,
};

/** How the Bot Framework calls itself: who issued a token of the channel's, whom one for the channel is for. */
export const botFrameworkName = "https://api.botframework.com";
/** How it calls Teams. */
const channel = "msteams";
const algorithms = ["RS256", "RS384", "RS512"];
/** How far clocks may be apart, in seconds. */
const clockTolerance = 5 * 60;

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/**
 * Lets in what the Bot Framework signed for this bot, on behalf of Teams.
 *
 * The framework's own check is not asked. It also takes what a directory issued to the app (for its Emulator), whatever
 * the audience and the service address; it grows by every unsigned token that names a new tenant; it waits for the keys
 * without a limit, and for an hour after they arrived malformed.
 */
export function fromTeams(appId: string, authority: Authority): Authenticate {
  const keys = createRemoteJWKSet(new URL(authority.metadataUrl), {
    [customFetch]: fetchKeys,
    cacheMaxAge: authority.keysForMs,
    cooldownDuration: authority.pauseMs,
    timeoutDuration: authority.patienceMs,
  });
  const expected = {
    issuer: botFrameworkName,
    audience: appId,
    algorithms,
    clockTolerance,
    requiredClaims: ["exp"],
  };

  return async (authorization) => {
    const [header = "", ...others] = authorization;
    const [, token] = bearer.exec(header) ?? [];
    if (token === undefined || others.length > 0) throw new Unauthorized("not one bearer token");
    const { payload, protectedHeader } = await jwtVerify(token, keys, expected).catch((cause: unknown) => {
      throw new Unauthorized(cause instanceof Error ? cause.message : String(cause), { cause });
    });
    if (!endorses(keys.jwks()?.keys, protectedHeader.kid))
      throw new Unauthorized(`the key is not for ${channel}`);
    return {
      mayBring: ({ channelId, serviceUrl }) => channelId === channel && serviceUrl === payload["serviceurl"],
    };
  };
}

const metadata = z.object({ jwks_uri: z.url() });

/** Asks where the keys are, and for them. */
const fetchKeys: FetchImplementation = async (url, options) => {
  try {
    const found = await fetch(url, options);
    const { jwks_uri: keysUrl } = metadata.parse(await found.json());
    return await fetch(keysUrl, options);
  } catch (cause) {
    throw new Error(`the keys could not be fetched from ${url}`, { cause });
  }
};

const endorsed = z.object({ kid: z.string(), endorsements: z.array(z.string()) });

/** Each of the Bot Framework's keys says for which channels it signs. */
function endorses(keys: readonly { kid?: string }[] = [], id: string | undefined): boolean {
  const key = endorsed.safeParse(keys.find(({ kid }) => kid === id));
  return key.success && key.data.endorsements.includes(channel);
}
