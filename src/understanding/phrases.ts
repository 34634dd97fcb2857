import type { Language } from "../catalog/types.ts";
import en from "./phrases/en.json" with { type: "json" };
import fr from "./phrases/fr.json" with { type: "json" };
import zh from "./phrases/zh.json" with { type: "json" };
import type { GuideMove, GuideTopic, Intent, Obstacle, OtherKind, ReminderChoice } from "./types.ts";

/** Phrases that tell an intent, in the notation of `compile`. */
export interface IntentPhrases {
  /** The whole message. */
  readonly whole?: readonly string[];
  /** Anywhere in it. */
  readonly within?: readonly string[];
  /** Anywhere in it, when nothing else fits. */
  readonly loose?: readonly string[];
  /** Anywhere in it, beside a plan or a customer, whatever else it says. */
  readonly firm?: readonly string[];
}

/** What a person says before or after what they ask. */
export type Courtesy = "greet" | "thanks" | "polite";

/**
 * Times that no reminder can be set for: by themselves ("the day after tomorrow", "on Monday"), or together with
 * another ("at 5", "morning").
 */
export const otherTimes = ["another-time", "narrower"] as const;
export type OtherTime = (typeof otherTimes)[number];

/** How one language speaks about guides. */
export interface GuidePhrases {
  /** They ask for a procedure of that topic, wherever they stand. */
  readonly asks: Readonly<Partial<Record<GuideTopic, readonly string[]>>>;
  /** They tell the topic where a procedure is asked for in other words: "guide me through moving the users". */
  readonly about: Readonly<Partial<Record<GuideTopic, readonly string[]>>>;
  /** What the Upgrade tab says when it refuses, in words that are hardly said otherwise. */
  readonly refusals: Readonly<Partial<Record<Obstacle, readonly string[]>>>;
  /** Words that tell it only alone, or where something is quoted: "it says add-ons". */
  readonly hints: Readonly<Partial<Record<Obstacle, readonly string[]>>>;
  /** They show that something is quoted: "it says", "the tab", "error". */
  readonly quotes: readonly string[];
  /** They name the Upgrade tab, the admin center or its message: "the tab", "it says". */
  readonly tab: readonly string[];
  /** They show that something is asked: "what about add-ons?" quotes nothing. */
  readonly questions: readonly string[];
  /** They mean nothing more in talk about a guide; elsewhere they may be a part of a name. */
  readonly idle: readonly string[];
  /** The whole message, with `words.lead` around it, that asks how to do what was just spoken of: "how?". */
  readonly how: readonly string[];
  /** They say whose guide a move is about: "Contoso's", "for Contoso". */
  readonly ofCustomer: readonly string[];
  /** The whole message of someone who follows a guide; `words.lead` and `words.tail` may stand around them. */
  readonly moves: Readonly<Record<GuideMove, readonly string[]>>;
  /** When to remind. */
  readonly reminders: Readonly<Record<ReminderChoice | OtherTime, readonly string[]>>;
}

/** How one language speaks about upgrades: one file of `phrases/`. */
export interface Phrases {
  /** Alternatives under a name, for use in the phrases. */
  readonly words: Readonly<Record<string, string>>;
  /** What this language calls the languages. */
  readonly languages: Readonly<Record<Language, readonly string[]>>;
  readonly courtesy: Readonly<Record<Courtesy, readonly string[]>>;
  readonly intents: Readonly<Partial<Record<Intent, IntentPhrases>>>;
  readonly guides: GuidePhrases;
  /** The whole message, with `words.lead` and `words.tail` around them. */
  readonly yesNo: Readonly<Record<"yes" | "no", readonly string[]>>;
  /** They speak of an upgrade, whatever the target. */
  readonly upgrade: readonly string[];
  /** They give the `{product}` in them its role; the longest wins. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** They set a `{product}` aside: it is not what is asked for. Not so where `turnsDownNot` stands: "why not E3". */
  readonly turnsDown: readonly string[];
  readonly turnsDownNot: readonly string[];
  /** They leave a `{product}` as it is, whatever becomes of the others. */
  readonly keeps: readonly string[];
  /** They narrow the question to less than an upgrade: "only some users". */
  readonly limits: readonly string[];
  /** Between two products of the same role. */
  readonly and: readonly string[];
  /** They tie a message to the one before; `refersBack` only where no customer is named. */
  readonly followsUp: readonly string[];
  readonly refersBack: readonly string[];
  /** Not the one just spoken of, but another one: of its subscriptions, of the customers called alike, or either. */
  readonly other: Readonly<Record<OtherKind, readonly string[]>>;
  /** Their first number counts licences. */
  readonly quantity: readonly string[];
  /** For a number the words that stand for it, with a space between them. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The words for the first, the second, …, those of one place with a space between them. */
  readonly ordinals: readonly string[];
  /** What may stand beside a number that is a choice: "option 2", “第二个”. */
  readonly choice: readonly string[];
  /** Words of another language that this one borrows: they do not show it. */
  readonly borrowed?: readonly string[];
  /** The words of any sentence: never part of a customer's name, … */
  readonly small: readonly string[];
  /** … and those that may stand inside one: "Bank of Ohio". */
  readonly glue: readonly string[];
  /** Small words that companies' names begin with: "New …", "Grand …". */
  readonly beginsNames: readonly string[];
}

export const phrases: Readonly<Record<Language, Phrases>> = { en, fr, zh };
