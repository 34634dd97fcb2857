import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { startGuardedBot } from "../../scripts/refused/guarded-bot.ts";
import { kinds } from "../../scripts/refused/kinds/all.ts";
import { bearing, goodClaims, makeSigners, publishedBy, tokenWith } from "../../scripts/refused/kit.ts";
import type { Signers } from "../../scripts/refused/kit.ts";
import { LocalAuthority } from "../../scripts/refused/local-authority.ts";
import { saysTheSame } from "../../scripts/refused/mutated.ts";
import { isRefused, someCredentials } from "../../scripts/refused/refusal.ts";
import { sign } from "../../scripts/refused/signer.ts";
import { tryKinds, tryWithoutKeys } from "../../scripts/refused/tries.ts";
import { atTheEnd } from "./harness.ts";

// `npm run refused` tries each kind hundreds of times.

/** Keys take their time on a slow machine. */
jest.setTimeout(60_000);

describe("a request that does not come from Teams", () => {
  it("is refused, whatever is wrong with it, and nothing of it is read, remembered, sent or told", async () => {
    const tallies = await tryKinds(kinds, { times: 4, seed: Date.now() % 2 ** 32 });
    expect(tallies.map(({ tried }) => tried)).toEqual(kinds.map(() => 4));
    expect(tallies.flatMap(({ notRefused }) => notRefused)).toEqual([]);
  });

  it("is refused as long as there are no keys to check it with, and no longer", async () => {
    const tallies = await tryWithoutKeys(300);
    expect(tallies.flatMap(({ notRefused }) => notRefused)).toEqual([]);
  });
});

describe("a good token", () => {
  let signers: Signers;
  beforeAll(async () => {
    signers = await makeSigners();
  });

  async function startBot() {
    const authority = await LocalAuthority.start(publishedBy(signers));
    atTheEnd(() => {
      authority.close();
    });
    const credentials = someCredentials();
    const bot = await startGuardedBot(credentials, authority.believed());
    atTheEnd(() => bot.stop());
    return { bot, kit: { ...signers, credentials, serviceUrl: bot.serviceUrl } };
  }

  it("lets nobody in any more once a character of it is another", async () => {
    const { bot, kit } = await startBot();
    const token = tokenWith(kit);
    const place = fc.nat({ max: token.length - 1 });
    const written = fc.constantFrom(..."ABYZabyz0189-_.=+/ ");
    const change = fc.tuple(place, fc.nat({ max: 2 }), fc.array(written, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = changes.reduce(
          (text, [at, cut, put]) => text.slice(0, at) + put.join("") + text.slice(at + cut),
          token,
        );
        // What a header cannot carry at its end does not arrive.
        fc.pre(!saysTheSame(changed.trim(), token));
        expect(isRefused(await bot.send(bearing(changed)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("lets nobody in when somebody else signs what it says, and more", async () => {
    const { bot, kit } = await startBot();
    const more = fc.dictionary(
      fc.constantFrom("sub", "tid", "ver", "appid", "azp", "roles", "exp"),
      fc.jsonValue(),
    );
    const header = fc.dictionary(fc.constantFrom("kid", "jku", "x5t", "typ", "cty"), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(more, header, async (claims, own) => {
        const token = sign(kit.stranger, { ...goodClaims(kit), ...claims }, own);
        expect(isRefused(await bot.send(bearing(token)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
