import { setTimeout as delay } from "node:timers/promises";
import type { Activity } from "botbuilder";
import { wordsIn } from "../../locales/i18n.ts";
import { languages } from "../../src/catalog/types.ts";
import type { Connector } from "../../test/support/connector.ts";
import { post } from "./ground.ts";
import type { Answered } from "./ground.ts";
import type { Tried } from "./kind.ts";

/** How often a channel sends an activity that is not taken, and how long it waits before, in milliseconds. */
const mostDeliveries = 30;
const pauseMs = 1000;
/** How long an answer is waited for, in milliseconds: longer than the bot may take for anything. */
const longestMs = 90_000;
/** How long after an answer another one would have come. */
const graceMs = 300;
const pollMs = 10;

/** Brings an activity to the bot as a channel does: again, where it is not taken. */
export async function deliver(url: () => string, activity: Activity): Promise<{ failed: number }> {
  let failed = 0;
  for (let tries = 1; tries <= mostDeliveries; tries += 1) {
    const answer: Answered | undefined = await post(url(), JSON.stringify(activity)).catch(() => undefined);
    if (answer && answer.status < 500) break;
    if (answer) failed += 1;
    await delay(pauseMs);
  }
  return { failed };
}

const notices: readonly (string | undefined)[] = languages.map((language) =>
  wordsIn(language)("notices:stillChecking"),
);

/** The answers to an activity that the channel has taken: neither that the bot is at work nor that it takes longer. */
export function answersTo(connector: Connector, { conversation, id }: Activity): number {
  return connector.taken.filter(
    ({ conversation: where, about, activity: { type, text } }) =>
      where === conversation.id && about === id && type === "message" && !notices.includes(text),
  ).length;
}

export interface Asking {
  readonly url: () => string;
  readonly connector: Connector;
  /** How often the channel brings it, beside what it repeats because it was not taken. */
  readonly deliver?: (activity: Activity) => Promise<{ failed: number }>;
}

/** Asks, and waits until every question has its answer, and a little longer. */
export async function ask(activities: readonly Activity[], asking: Asking): Promise<Tried> {
  const { url, connector, deliver: bring = (activity) => deliver(url, activity) } = asking;
  const begun = performance.now();
  const brought = Promise.all(activities.map(bring));
  let ms = 0;
  const answered = () => activities.map((activity) => answersTo(connector, activity));
  while (ms < longestMs && answered().some((answers) => answers === 0)) {
    await delay(pollMs);
    ms = performance.now() - begun;
  }
  const outcomes = await brought;
  await delay(graceMs);
  const counts = answered();
  const lost = counts.filter((answers) => answers === 0).length;
  const doubled = counts.filter((answers) => answers > 1).length;
  return {
    count: activities.length,
    lost,
    doubled,
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    ms,
    problem:
      lost + doubled === 0 ? undefined : `answers ${counts.join(", ")} to ${JSON.stringify(activities)}`,
  };
}
