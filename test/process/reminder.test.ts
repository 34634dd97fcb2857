import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { cardText } from "../../cards/text.ts";
import type { AdaptiveCard } from "../../cards/render.ts";
import { startBot } from "../../scripts/local/bot.ts";
import type { Bot } from "../../scripts/local/bot.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { Connector } from "../support/connector.ts";

const hour = 3_600_000;
const clockAhead = new URL("../support/clock-ahead.ts", import.meta.url).href;
const sentCard = z.object({
  attachments: z.tuple([z.object({ content: z.custom<AdaptiveCard>((card) => typeof card === "object") })]),
});

let home: string;
let connector: Connector;
let bot: Bot;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "advisor-"));
  connector = await Connector.start();
});
afterEach(async () => {
  await bot.stop();
  await connector.close();
  await rm(home, { recursive: true });
});

/** Starts the bot, on the same state, so many hours later by its clock. */
async function startLater(hours: number): Promise<void> {
  bot = await startBot({
    port: await freePort(),
    env: {
      STATE_FILE: join(home, "state.db"),
      LOG_LEVEL: "silent",
      NODE_OPTIONS: `--import ${clockAhead}`,
      CLOCK_AHEAD_MS: String(hours * hour),
    },
  });
}

/** Says something, and gives all that the bot has sent so far, as it reads. */
async function say(id: string, text: string): Promise<readonly string[]> {
  const before = connector.sent.length;
  await fetch(bot.messagesUrl, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      type: "message",
      id,
      text,
      channelId: "msteams",
      serviceUrl: connector.url,
      locale: "fr-FR",
      localTimezone: "Europe/Paris",
      conversation: { id: "conversation", conversationType: "personal" },
      from: { id: "person" },
      recipient: { id: "bot" },
    }),
  });
  await connector.untilTexts(before + 1);
  return cards();
}

const cards = (): readonly string[] =>
  connector.sent.flatMap(({ activity }) => {
    const card = sentCard.safeParse(activity).data?.attachments[0].content;
    return card ? [cardText(card)] : [];
  });

/** Long enough for what is due to have been sent, and for what is sent twice to have come twice. */
const aWhile = () => delay(400);

describe("a reminder that was set before the bot was killed", () => {
  it("arrives after it was started again, by itself, exactly once, where the guide was", async () => {
    await startLater(0);
    await say("1", "comment changer de plan à la main ?");
    const set = await say("2", "rappelle-moi dans une heure");
    expect(set.at(-1)).toMatch(/Je vous le rappellerai .* à \d\d:\d\d/);
    await bot.kill();

    await startLater(0.9);
    await aWhile();
    expect(cards()).toHaveLength(2);
    await bot.kill();

    await startLater(3);
    await connector.untilTexts(3);
    await aWhile();
    expect(cards()).toHaveLength(3);
    expect(cards()[2]).toContain("Vous m’avez demandé de vous rappeler ceci.");
    expect(cards()[2]).toContain("Étape 1 sur");
    expect(connector.sent[2]).toMatchObject({ kind: "send", conversation: "conversation", about: undefined });
    await bot.kill();

    await startLater(4);
    await aWhile();
    expect(cards()).toHaveLength(3);
  }, 30_000);

  it("does not arrive when it was cancelled, or its guide dropped", async () => {
    await startLater(0);
    await say("1", "comment changer de plan à la main ?");
    await say("2", "rappelle-moi demain");
    expect((await say("3", "annule le rappel")).at(-1)).toContain("Le rappel est annulé.");
    await say("4", "rappelle-moi dans deux jours ouvrés");
    await say("5", "abandonner le guide");
    await bot.kill();
    await startLater(24 * 7);
    await aWhile();
    expect(cards()).toHaveLength(5);
  }, 30_000);
});
