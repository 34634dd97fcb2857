import type { Credentials } from "../../src/config.ts";
import type { Random } from "../bench/customers/random.ts";
import type { Request } from "./guarded-bot.ts";
import { makeSigner, sign } from "./signer.ts";
import type { Part, Signer } from "./signer.ts";

/** Those who sign. */
export interface Signers {
  /** For Teams; published by the authority that the bot believes. */
  readonly channel: Signer;
  /** Published there too, but for other channels, for none, or without a word about channels. */
  readonly elsewhere: readonly Signer[];
  /** Published nowhere. */
  readonly stranger: Signer;
}

/** What requests are made from. */
export interface Kit extends Signers {
  readonly credentials: Credentials;
  /** Where the bot's replies go. */
  readonly serviceUrl: string;
  readonly random: Random;
}

/** One kind of request that is to be refused; each try may be another of its kind. */
export interface Kind {
  readonly name: string;
  readonly make: (kit: Kit) => Request;
}

export async function makeSigners(): Promise<Signers> {
  const [channel, stranger, ...elsewhere] = await Promise.all([
    makeSigner(["webchat", "msteams"]),
    makeSigner(["msteams"]),
    makeSigner(["webchat", "directline", "msteams.example"]),
    makeSigner([]),
    makeSigner(undefined),
  ]);
  return { channel, stranger, elsewhere };
}

export const publishedBy = ({ channel, elsewhere }: Signers) =>
  [channel, ...elsewhere].map(({ published }) => published);

/** Moments in tokens are in seconds. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** What the Bot Framework says in a token for this bot. */
export function goodClaims({ credentials, serviceUrl }: Pick<Kit, "credentials" | "serviceUrl">) {
  return {
    iss: "https://api.botframework.com",
    aud: credentials.appId,
    serviceurl: serviceUrl,
    nbf: secondsFromNow(-60),
    exp: secondsFromNow(3600),
  };
}

/** A token that would be let in, but for these claims. */
export const tokenWith = (kit: Omit<Kit, "random">, claims: Part = {}): string =>
  sign(kit.channel, { ...goodClaims(kit), ...claims });

export const bearing = (token: string, own: Omit<Request, "headers"> = {}): Request => ({
  ...own,
  headers: { authorization: `Bearer ${token}` },
});

/** One of some values, among which may be none: `undefined`. */
export const oneOf = (random: Random, values: readonly unknown[]): unknown =>
  values[random.below(values.length)];
