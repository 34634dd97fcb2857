import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { z } from "zod";
import { cardText } from "../../cards/text.ts";
import type { AdaptiveCard } from "../../cards/render.ts";
import { startBot } from "../../scripts/local/bot.ts";
import { freePort } from "../../scripts/local/ports.ts";

const replies = z.object({
  activities: z.array(
    z.object({
      attachments: z.array(z.object({ content: z.custom<AdaptiveCard>((card) => typeof card === "object") })),
    }),
  ),
});

/** A process takes a second to start, and more on a busy machine. */
jest.setTimeout(30_000);

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "advisor-"));
});
afterEach(() => rm(home, { recursive: true }));

const start = async () =>
  startBot({ port: await freePort(), env: { STATE_FILE: join(home, "state.db"), LOG_LEVEL: "silent" } });

async function say(messagesUrl: string, id: string, text: string): Promise<string> {
  const response = await fetch(messagesUrl, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      type: "message",
      id,
      text,
      channelId: "msteams",
      serviceUrl: "http://127.0.0.1:9/",
      locale: "en-US",
      conversation: { id: "conversation", conversationType: "personal" },
      from: { id: "person" },
      recipient: { id: "bot" },
      deliveryMode: "expectReplies",
    }),
  });
  return replies
    .parse(await response.json())
    .activities.flatMap(({ attachments }) => attachments.map(({ content }) => cardText(content)))
    .join("\n---\n");
}

describe("a bot that is killed in the middle of a question", () => {
  it("goes on where it was when it is started again", async () => {
    const first = await start();
    expect(await say(first.messagesUrl, "1", "Fabrikam to E5")).toContain("Which subscription of Fabrikam?");
    await first.kill();

    const second = await start();
    try {
      const answer = await say(second.messagesUrl, "2", "2");
      expect(answer).toContain(
        "Microsoft 365 Business Standard can be upgraded to Office 365 Enterprise E5.",
      );
      expect(await say(second.messagesUrl, "3", "and E3?")).toContain("Fabrikam · ");
    } finally {
      await second.stop();
    }
  });
});
