import { createRandom } from "../bench/customers/random.ts";
import { startGuardedBot } from "./guarded-bot.ts";
import type { GuardedBot, Outcome, Request } from "./guarded-bot.ts";
import { bearing, makeSigners, publishedBy, tokenWith } from "./kit.ts";
import type { Kind, Kit, Signers } from "./kit.ts";
import { ailments, LocalAuthority } from "./local-authority.ts";
import type { Ailment } from "./local-authority.ts";
import { isRefused, someCredentials } from "./refusal.ts";

/** How one kind of request fared. */
export interface Tally {
  readonly kind: string;
  readonly tried: number;
  /** Those that were not refused as they should be, however little came of them. */
  readonly notRefused: readonly { readonly request: Request; readonly outcome: Outcome }[];
  readonly slowestMs: number;
}

export interface TriesOptions {
  /** Of each kind. */
  readonly times: number;
  readonly seed: number;
}

/**
 * Tries each kind on a bot that believes an authority of this machine. A token that is to be let in comes before and
 * after: whoever refuses everything refuses nothing.
 *
 * @throws Error when a good token is refused
 */
export async function tryKinds(kinds: readonly Kind[], { times, seed }: TriesOptions): Promise<Tally[]> {
  await using started = new AsyncDisposableStack();
  const signers = await makeSigners();
  const authority = started.adopt(await LocalAuthority.start(publishedBy(signers)), (it) => {
    it.close();
  });
  const credentials = someCredentials("SingleTenant");
  const bot = started.adopt(await startGuardedBot(credentials, authority.believed()), (it) => it.stop());
  const kit = { ...signers, credentials, serviceUrl: bot.serviceUrl, random: createRandom(seed) };
  const tallies: Tally[] = [];
  await letIn(bot, kit);
  for (const kind of kinds) tallies.push(await tally(kind.name, bot, () => kind.make(kit), times));
  await letIn(bot, kit);
  return tallies;
}

/**
 * Brings good tokens while the keys cannot be had, in every way and once for each of the two documents; then again when
 * they can.
 *
 * @throws Error when a good token is refused when all is well again
 */
export async function tryWithoutKeys(patienceMs?: number): Promise<Tally[]> {
  const signers = await makeSigners();
  const tallies: Tally[] = [];
  for (const ailment of Object.keys(ailments) as Ailment[])
    tallies.push(await tryAilment(ailment, signers, patienceMs));
  return tallies;
}

async function tryAilment(ailment: Ailment, signers: Signers, patienceMs?: number): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const ailing of ["metadata", "keys"] as const) {
    await using started = new AsyncDisposableStack();
    const authority = started.adopt(await LocalAuthority.start(publishedBy(signers)), (it) => {
      it.close();
    });
    // Whoever has fetched keys, of which none is the right one, looks again a while later: here at once.
    const believed = authority.believed({ pauseMs: 0, ...(patienceMs === undefined ? {} : { patienceMs }) });
    const credentials = someCredentials();
    const bot = started.adopt(await startGuardedBot(credentials, believed), (it) => it.stop());
    const kit = { ...signers, credentials, serviceUrl: bot.serviceUrl };
    Object.assign(authority, { ailment, ailing });
    tallies.push(await tally(ailment, bot, () => bearing(tokenWith(kit)), 1));
    authority.ailment = undefined;
    await letIn(bot, kit);
  }
  return {
    kind: `the authority ${ailment}`,
    tried: tallies.length,
    notRefused: tallies.flatMap(({ notRefused }) => notRefused),
    slowestMs: Math.max(...tallies.map(({ slowestMs }) => slowestMs)),
  };
}

async function tally(kind: string, bot: GuardedBot, make: () => Request, tried: number): Promise<Tally> {
  const notRefused: { request: Request; outcome: Outcome }[] = [];
  let slowestMs = 0;
  for (let times = 0; times < tried; times++) {
    const request = make();
    const begun = performance.now();
    const outcome = await bot.send(request);
    slowestMs = Math.max(slowestMs, performance.now() - begun);
    if (!isRefused(outcome)) notRefused.push({ request, outcome });
  }
  return { kind, tried, notRefused, slowestMs };
}

async function letIn(bot: GuardedBot, kit: Omit<Kit, "random">): Promise<void> {
  const { status, traces } = await bot.send(bearing(tokenWith(kit)));
  if (status !== 200 || !traces.includes("turn"))
    throw new Error(`A good token was answered with ${status}: ${traces.join(", ")}.`);
}
