import { generateKeyPair, randomUUID, sign as signBytes } from "node:crypto";
import type { JsonWebKey, KeyObject } from "node:crypto";
import { promisify } from "node:util";

/** A key as an authority publishes it. */
export interface PublishedKey extends JsonWebKey {
  readonly kid: string;
  readonly endorsements: readonly string[] | undefined;
}

/** Somebody with a key of their own. */
export interface Signer {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly published: PublishedKey;
}

/** Claims or a header, in which anything may be wrong; what is undefined is left out. */
export type Part = Readonly<Record<string, unknown>>;

/** Makes an RSA key. */
export async function makeSigner(endorsements: readonly string[] | undefined): Promise<Signer> {
  const keys = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const id = randomUUID();
  return { ...keys, id, published: { ...keys.publicKey.export({ format: "jwk" }), kid: id, endorsements } };
}

export const encoded = (part: Part): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A token signed with RS256; by hand, because a library would refuse to make most of those that are to be refused. */
export function sign(signer: Signer, claims: Part, header: Part = {}): string {
  return signText(signer, encoded({ alg: "RS256", typ: "JWT", kid: signer.id, ...header }), encoded(claims));
}

/** The same of parts that are encoded already. */
export function signText({ privateKey }: Signer, header: string, payload: string): string {
  const signature = signBytes("sha256", Buffer.from(`${header}.${payload}`), privateKey);
  return `${header}.${payload}.${signature.toString("base64url")}`;
}
