import { execute } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { CardData, ChoiceRow } from "../../cards/data.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import { languages } from "../../src/catalog/types.ts";
import { chatLink } from "./chat-link.ts";

export type Notice =
  | "greet"
  | "cancelled"
  | "nothingToCancel"
  | "restarted"
  | "language"
  | "thanks"
  | "notUnderstood"
  | "outside"
  | "nothingBefore"
  | "gone"
  | "badAction"
  | "edited";

export type NotYet = "compare-plans";

/** A short answer that is none about a customer; it ends with what to do next. */
export function presentNotice(words: Words, notice: Notice): CardData {
  return noticeCard(words, notice, []);
}

/** A first meeting; in a team or group chat it names no customer. */
export function presentWelcome(words: Words, customer: string, shared: boolean): CardData {
  return {
    card: "welcome",
    title: words("notices:welcome.title"),
    text: words(shared ? "notices:welcomeGroup.text" : "notices:welcome.text"),
    examples: shared ? [] : examples(words, customer),
    commands: words(shared ? "notices:welcomeGroup.commands" : "notices:welcome.commands"),
    actions: [...nextSteps(words), ...otherLanguages(words)],
  };
}

/** An answer to a greeting, or to what was not understood, with questions to try. */
export function presentExamples(
  words: Words,
  notice: "greet" | "notUnderstood" | "outside",
  customer: string,
): CardData {
  return noticeCard(words, notice, examples(words, customer));
}

/** What the design knows and this version cannot do; said as it is. */
export function presentNotYet(words: Words, wish: NotYet): CardData {
  return {
    card: "notice",
    title: words("notices:notYet.title"),
    text: words(`notices:notYet.${wish}`),
    examples: [],
    actions: nextSteps(words),
  };
}

/** In a team or group chat: customers are spoken of in the person's own chat, to which the button leads. */
export function presentPrivate(words: Words, botId: string, question: string): CardData {
  return {
    card: "notice",
    title: words("notices:private.title"),
    text: words("notices:private.text"),
    examples: [],
    actions: [chatLink(words, botId, question), paths(words)],
  };
}

export function presentError(words: Words): CardData {
  return {
    card: "error",
    title: words("notices:error.title"),
    text: words("notices:error.text"),
    examples: [],
    actions: nextSteps(words),
  };
}

/** What can be asked, each with a sentence to type. */
export function presentHelp(words: Words, customer: string): CardData {
  const entry = (
    key:
      | "check"
      | "list"
      | "followUp"
      | "why"
      | "guide"
      | "resume"
      | "paths"
      | "subscriptions"
      | "language"
      | "stop",
  ) => ({
    what: words(`notices:help.${key}`),
    example: words(`notices:example.${key}`, { customer }),
  });
  return {
    card: "help",
    title: words("notices:help.title"),
    text: words("notices:help.text"),
    entries: [
      entry("check"),
      entry("list"),
      entry("followUp"),
      entry("why"),
      entry("guide"),
      entry("resume"),
      entry("paths"),
      entry("subscriptions"),
      entry("language"),
      entry("stop"),
    ],
    actions: [check(words), paths(words), ...otherLanguages(words)],
  };
}

function noticeCard(words: Words, notice: Notice, tries: readonly ChoiceRow[]): CardData {
  const title = words(`notices:${notice}.title`);
  const text = words(`notices:${notice}.text`);
  return { card: "notice", title, text, examples: tries, actions: nextSteps(words) };
}

function nextSteps(words: Words): readonly CardAction[] {
  return [check(words), paths(words), say(words("common:action.help"))];
}

function check(words: Words): CardAction {
  return execute(words("common:action.checkUpgrade"), { verb: "check" });
}

function paths(words: Words): CardAction {
  return execute(words("common:action.allPaths"), { verb: "paths", rulebook: "csp-global" });
}

/** A button that says its title. */
function say(text: string): CardAction {
  return execute(text, { verb: "say", text });
}

/** The other languages, each by its own name. */
function otherLanguages({ language }: Words): readonly CardAction[] {
  return languages
    .filter((other) => other !== language)
    .map((other) => say(wordsIn(other)("common:language")));
}

/** Questions to try, which a press asks. */
function examples(words: Words, customer: string): readonly ChoiceRow[] {
  const questions = [
    words("notices:example.list", { customer }),
    words("notices:example.subscriptions", { customer }),
    words("notices:example.guide"),
  ];
  return questions.map((question) => ({ action: say(question), details: "" }));
}
