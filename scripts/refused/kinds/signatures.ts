import {
  constants,
  createHmac,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign as signBytes,
} from "node:crypto";
import type { Request } from "../guarded-bot.ts";
import { bearing, goodClaims, oneOf, tokenWith } from "../kit.ts";
import type { Kind, Kit } from "../kit.ts";
import { mutated } from "../mutated.ts";
import { encoded, sign, signText } from "../signer.ts";

/** A token for which somebody claims another algorithm than RSA's usual one. */
function signedBy(kit: Kit, alg: string, signatureOf: (text: string) => Buffer): Request {
  const text = `${encoded({ alg, typ: "JWT", kid: kit.channel.id })}.${encoded(goodClaims(kit))}`;
  return bearing(`${text}.${signatureOf(text).toString("base64url")}`);
}

function unsigned(kit: Kit): Request {
  const signature = kit.random.pick([Buffer.alloc(0), Buffer.from("A"), randomBytes(256)]);
  return signedBy(kit, kit.random.pick(["none", "None", "NONE", "nOnE", ""]), () => signature);
}

function signedWithPublicKey(kit: Kit): Request {
  const { publicKey, published } = kit.channel;
  const bits = kit.random.pick(["256", "384", "512"]);
  const secret = kit.random.pick([
    publicKey.export({ format: "pem", type: "spki" }),
    publicKey.export({ format: "pem", type: "pkcs1" }),
    publicKey.export({ format: "der", type: "spki" }),
    JSON.stringify(published),
    Buffer.from(published.n ?? "", "base64url"),
    "",
  ]);
  return signedBy(kit, `HS${bits}`, (text) => createHmac(`sha${bits}`, secret).update(text).digest());
}

const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const edwards = generateKeyPairSync("ed25519").privateKey;

function withAnotherAlgorithm(kit: Kit): Request {
  const pss = { key: kit.channel.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const [alg, signature] = kit.random.pick<readonly [string, (text: Buffer) => Buffer]>([
    ["PS256", (text) => signBytes("sha256", text, pss)],
    ["ES256", (text) => signBytes("sha256", text, { key: curve, dsaEncoding: "ieee-p1363" })],
    ["EdDSA", (text) => signBytes(null, text, edwards)],
    ["RS1", (text) => signBytes("sha1", text, kit.channel.privateKey)],
  ]);
  return signedBy(kit, alg, (text) => signature(Buffer.from(text)));
}

/** The stranger says along with the token where to find the key, or what it is. */
function bringingItsKey(kit: Kit): Request {
  const { stranger, random, channel } = kit;
  const place = `${kit.serviceUrl}keys`;
  const header = random.pick([
    { jwk: stranger.published },
    { jku: place, jwk: stranger.published },
    { x5u: place },
    { x5c: [Buffer.from("certificate").toString("base64")] },
    { jku: place, kid: channel.id },
  ]);
  return bearing(sign(stranger, goodClaims(kit), header));
}

function withoutItsSignature(kit: Kit): Request {
  const [header = "", payload = "", signature = ""] = tokenWith(kit).split(".");
  const bytes = Buffer.from(signature, "base64url");
  const at = kit.random.below(bytes.length);
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(bytes.readUInt8(at) ^ (1 << kit.random.below(8)), at);
  const left = kit.random.pick([flipped, bytes.subarray(1), bytes.subarray(0, at), Buffer.alloc(256)]);
  return bearing(`${header}.${payload}.${left.toString("base64url")}`);
}

/** What is wrong in who signed a token, or how. */
export const signatureKinds: readonly Kind[] = [
  { name: "unsigned (alg none)", make: unsigned },
  { name: "the public key as a secret (HMAC)", make: signedWithPublicKey },
  { name: "another algorithm", make: withAnotherAlgorithm },
  { name: "an unknown key", make: (kit) => bearing(sign(kit.stranger, goodClaims(kit))) },
  {
    name: "an unknown key under a known name",
    make: (kit) => bearing(sign(kit.stranger, goodClaims(kit), { kid: kit.channel.id })),
  },
  {
    name: "the right key under another name, or none",
    make: (kit) => {
      const kid = oneOf(kit.random, [undefined, randomUUID(), "", "../keys", kit.elsewhere[0]?.id, 5, null]);
      return bearing(sign(kit.channel, goodClaims(kit), { kid }));
    },
  },
  { name: "a key that the token brings along", make: bringingItsKey },
  {
    name: "a key that is not endorsed for Teams",
    make: (kit) => bearing(sign(kit.random.pick(kit.elsewhere), goodClaims(kit))),
  },
  { name: "the signature changed or cut", make: withoutItsSignature },
  {
    name: "the claims changed after signing",
    make: (kit) => {
      const [header = "", , signature = ""] = tokenWith(kit, { aud: randomUUID() }).split(".");
      return bearing(`${header}.${encoded(goodClaims(kit))}.${signature}`);
    },
  },
  {
    name: "the header changed after signing",
    make: (kit) => {
      const [, payload = "", signature = ""] = tokenWith(kit).split(".");
      const header = encoded({ typ: "JWT", alg: "RS256", kid: kit.channel.id, jti: randomUUID() });
      return bearing(`${header}.${payload}.${signature}`);
    },
  },
  {
    name: "a good token, changed anywhere",
    make: (kit) => bearing(mutated(tokenWith(kit), kit.random)),
  },
  {
    name: "a header that asks for what is unknown",
    make: (kit) => {
      const header = kit.random.pick([
        { crit: ["urgent"], urgent: true },
        { crit: [] },
        { crit: ["b64"], b64: false },
        { crit: "urgent" },
      ]);
      return bearing(sign(kit.channel, goodClaims(kit), header));
    },
  },
  {
    name: "claims that are no object",
    make: (kit) => {
      const claims = kit.random.pick(["null", "[]", '"claims"', "5", "{", "\u0000"]);
      const header = encoded({ alg: "RS256", kid: kit.channel.id });
      return bearing(signText(kit.channel, header, Buffer.from(claims).toString("base64url")));
    },
  },
];
