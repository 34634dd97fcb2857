import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Chat, Said } from "../../dialogs/chat.ts";

/**
 * A conversation at the prompt, until the input ends. The card's buttons are listed in brackets; a number between
 * them presses that one.
 */
export async function converse(input: Readable, output: Writable, chat: Chat): Promise<void> {
  const terminal = createInterface({ input, output, prompt: "> " });
  let last: Said | undefined;
  terminal.prompt();
  for await (const line of terminal) {
    const typed = line.trim();
    const pressed = /^\[\d+\]$/.test(typed) ? last?.actions[Number(typed.slice(1, -1)) - 1] : undefined;
    if (typed !== "") {
      last = await (pressed ? chat.press(pressed.data) : chat.say(typed));
      output.write(`\n${last.text}\n\n${buttons(last)}\n\n`);
    }
    terminal.prompt();
  }
}

function buttons({ actions }: Said): string {
  return actions.map(({ title }, index) => `[${index + 1}] ${title}`).join("  ");
}
