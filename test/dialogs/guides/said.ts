import { expect } from "@jest/globals";
import { z } from "zod";
import type { Chat, Said } from "../../../dialogs/chat.ts";
import { firstLine, press } from "../talk.ts";

/** Where a guide's card stands: the guide, and its progress in words. */
export function place({ text }: Pick<Said, "text">): readonly string[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return [lines[0] ?? "", lines.find((line) => /^(Step|Étape|第) |^[✓→] /.test(line)) ?? ""];
}

/** Expects a card to say all of these. */
export function says(said: Pick<Said, "text">, ...parts: readonly string[]): void {
  for (const part of parts) expect(said.text).toContain(part);
}

/** From a blocked answer into the guide. */
export async function manualGuide(chat: Chat): Promise<Said> {
  const blocked = await chat.say("Can Northwind Traders go to E3?");
  expect(firstLine(blocked)).toBe("✗ No");
  return press(chat, blocked, "Change plans manually");
}

const ofGuide = z.object({ guide: z.string() });

/** The guide that the first button of a card belongs to. */
export const guideOn = ({ actions }: Pick<Said, "actions">): string => ofGuide.parse(actions[0]?.data).guide;
