import { randomBytes } from "node:crypto";
import type { Request } from "../guarded-bot.ts";
import { bearing, goodClaims, tokenWith } from "../kit.ts";
import type { Kind } from "../kit.ts";
import { sign } from "../signer.ts";

const schemes = ["Basic", "Negotiate", "Digest", "Token", "JWT", "Bearer:", "BearerBearer", ""];

/** What is wrong in how a token is brought, or that there is none. */
export const headerKinds: readonly Kind[] = [
  { name: "no Authorization header", make: () => ({}) },
  {
    name: "an empty header, or half of one",
    make: ({ random }) => ({
      headers: { authorization: random.pick(["", " ", "Bearer", "Bearer ", "Bearer  "]) },
    }),
  },
  {
    name: "another scheme",
    make: (kit) => ({ headers: { authorization: `${kit.random.pick(schemes)} ${tokenWith(kit)}` } }),
  },
  {
    name: "no token",
    make: ({ random }) => {
      const bytes = randomBytes(random.below(600) + 1);
      const texts = [bytes.toString("base64url"), bytes.toString("hex"), "a.b.c", "..", "null", "{}"];
      return bearing(random.pick(texts));
    },
  },
  {
    name: "more than a token",
    make: (kit) => {
      const token = tokenWith(kit);
      return bearing(kit.random.pick([`${token} x`, ` ${token}`, `${token},`, `${token}.e30`, `"${token}"`]));
    },
  },
  {
    name: "two tokens",
    make: (kit) => {
      const good = `Bearer ${tokenWith(kit)}`;
      const bad = `Bearer ${sign(kit.stranger, goodClaims(kit))}`;
      const headers = [[good, bad], [bad, good], [good, good], ["", good], [`${good}, ${bad}`]];
      return { headers: { authorization: kit.random.pick(headers) } };
    },
  },
  {
    name: "a good token in another place",
    make: (kit) => {
      const token = tokenWith(kit);
      return kit.random.pick<Request>([
        { query: `?access_token=${token}` },
        { query: `?authorization=Bearer%20${token}` },
        { headers: { cookie: `access_token=${token}; authorization=Bearer ${token}` } },
        { headers: { "x-authorization": `Bearer ${token}`, "x-forwarded-authorization": `Bearer ${token}` } },
        { headers: { "proxy-authorization": `Bearer ${token}`, "x-ms-token-aad-access-token": token } },
        { activity: { authorization: `Bearer ${token}`, access_token: token } },
      ]);
    },
  },
  {
    name: "a huge token",
    make: (kit) => {
      const padding = "x".repeat(kit.random.pick([6_000, 10_000, 40_000]));
      return bearing(sign(kit.stranger, { ...goodClaims(kit), padding }));
    },
  },
];
