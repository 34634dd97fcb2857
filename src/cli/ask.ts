import { parseArgs } from "node:util";
import { loadEnvFile } from "../env-file.ts";
import { readRecognizer } from "../recognizer-config.ts";
import { languageOf } from "../catalog/language.ts";
import type { Language } from "../catalog/types.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { SqliteStorage } from "../storage/sqlite-storage.ts";
import { answerLines } from "./answer-lines.ts";
import { beginChat } from "../../dialogs/chat.ts";
import type { Chat } from "../../dialogs/chat.ts";
import { converse } from "./converse.ts";
import { answered, toJson } from "./result.ts";
import { usage } from "./usage.ts";

/** Exit codes that scripts rely on. */
const exit = { answered: 0, couldNot: 1, badUse: 2 } as const;

interface Request {
  readonly question: string | undefined;
  readonly json: boolean;
  readonly keep: boolean;
  readonly language: Language | undefined;
  readonly directoryFile: string | undefined;
}

loadEnvFile();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let request: Request | "help";
  try {
    request = readArguments(args);
  } catch (error) {
    return complain(`${messageOf(error)}\n\n${usage}`);
  }
  if (request === "help") {
    console.log(usage);
    return exit.answered;
  }
  let begin: () => Chat;
  try {
    begin = await openChats(request);
  } catch (error) {
    return complain(messageOf(error));
  }
  return run(request, begin);
}

async function run({ question, json, keep }: Request, begin: () => Chat): Promise<number> {
  if (question !== undefined) {
    const said = await begin().say(question);
    console.log(json ? toJson(said) : said.text);
    return answered(said) ? exit.answered : exit.couldNot;
  }
  if (json)
    return (await answerLines(process.stdin, process.stdout, begin, keep)) ? exit.answered : exit.couldNot;
  await converse(process.stdin, process.stdout, begin());
  return exit.answered;
}

/** @throws with what is wrong, for words that mean nothing here */
function readArguments(args: readonly string[]): Request | "help" {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      lang: { type: "string" },
      directory: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return "help";
  const language = values.lang === undefined ? undefined : languageOf(values.lang);
  if (values.lang !== undefined && (language === undefined || language !== values.lang)) {
    throw new Error(`--lang: expected en, fr or zh, got "${values.lang}"`);
  }
  if (values.keep && (!values.json || positionals.length > 0)) {
    throw new Error("--keep goes with --json and questions from standard input");
  }
  return {
    question: positionals.length > 0 ? positionals.join(" ") : undefined,
    json: values.json,
    keep: values.keep,
    language,
    directoryFile: values.directory ?? (process.env["DIRECTORY_FILE"] || undefined),
  };
}

/** The terminal's language, spoken until the question shows another. */
function systemLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return languageOf(LC_ALL || LC_MESSAGES || LANG) ?? "en";
}

async function openChats({ directoryFile, language }: Request): Promise<() => Chat> {
  const servicePlansFile = process.env["SERVICE_PLANS_FILE"] || undefined;
  const { advisor } = await openAdvisor({
    language,
    directoryFile,
    servicePlansFile,
    recognizer: readRecognizer(process.env),
    warn: (problem) => {
      console.error(`recognizer: ${problem}; the embedded one answers instead`);
    },
  });
  const storage = new SqliteStorage(":memory:");
  return () => beginChat(advisor, storage, systemLocale());
}

function complain(message: string): number {
  console.error(message);
  return exit.badUse;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
