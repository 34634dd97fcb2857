import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openPlayground } from "../test/support/playground.ts";
import type { Playground } from "../test/support/playground.ts";
import { runScript } from "./local/run-script.ts";
import { languageOption, numberOption, UsageError } from "./local/usage.ts";

const WIDTHS = [320, 3_840] as const;

const usage = `node scripts/look.ts [options] STEP…

Plays a conversation in the Playground, in a browser without a window, and writes a picture after each step
(01.png, 02.png, …; 00.png is the welcome, when there is one).

  --out DIR         where to write the pictures (artefacts/look)
  --width N         the window's width in pixels (1280); 360 is a phone's
  --lang en|fr|zh   what the client says its language is
  --bot FILE        start another bot
  --help            this text

A step is a message to write, or one of
  press:NAME            press a button or follow a link
  choose:LABEL=OPTION   pick an option
  fill:LABEL=TEXT       fill in a field

A browser is needed: CHROMIUM is its path, /usr/bin/chromium where it is not set.`;

await runScript(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: join("artefacts", "look") },
      width: { type: "string" },
      lang: { type: "string" },
      bot: { type: "string" },
    },
  });
  const steps = positionals.map((step) => ({ step, play: playOf(step) }));
  const width = numberOption("--width", values.width, WIDTHS);
  await mkdir(values.out, { recursive: true });
  await using playground = await openPlayground({
    file: values.bot,
    language: languageOption(values.lang),
    ...(width === undefined ? {} : { width }),
  });
  await picture(playground, values.out, 0, "(installed)");
  for (const [index, { step, play }] of steps.entries()) {
    await play(playground);
    await picture(playground, values.out, index + 1, step);
  }
  return 0;
});

type Play = (playground: Playground) => Promise<void>;

/** @throws UsageError for a choice or a field without a value */
function playOf(step: string): Play {
  const [verb, rest = ""] = split(step, ":");
  if (verb === "press") return (playground) => playground.press(rest);
  if (verb !== "choose" && verb !== "fill") return (playground) => playground.say(step);
  const [label, value] = split(rest, "=");
  if (value === undefined) throw new UsageError(`"${step}" lacks a value: ${verb}:LABEL=VALUE.`);
  return (playground) => playground[verb](label, value);
}

function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

async function picture(playground: Playground, folder: string, number: number, step: string): Promise<void> {
  if ((await playground.conversation.messages.count()) === 0) return;
  const file = join(folder, `${String(number).padStart(2, "0")}.png`);
  await playground.screenshot(file);
  console.log(`${file}  ${step}`);
}
