import { guessIntent, guessTopic } from "./learned/guess.ts";
import type { Role } from "./roles.ts";
import type { Token } from "./tokens.ts";
import type { GuideTopic, Intent } from "./types.ts";

/** What the phrases of a message tell. */
export interface Told {
  readonly intent: Intent;
  readonly guide: GuideTopic | undefined;
  readonly roles: readonly Role[];
  readonly namesCustomer: boolean;
  /** It goes on from what was said before, which tells more than its own words. */
  readonly continues: boolean;
}

export interface Weighed extends Pick<Told, "intent" | "guide" | "roles"> {
  /** With "none": it asks for something that is not ours to do. */
  readonly outside?: boolean;
}

/** Told by loose words, which many other sentences have: examples of whole sentences may know better. */
const loose: readonly Intent[] = [
  "none",
  "check-upgrade",
  "list-upgrades",
  "list-subscriptions",
  "find-customer",
  "show-paths",
];
/** How sure a guess has to be where no phrase tells anything; where one does, or nearly does; to undo something. */
const sure = {
  alone: 0.1,
  courtesy: 0.25,
  outside: 0.25,
  against: 0.13,
  nearly: 0.5,
  undoing: 0.4,
  continuing: 0.3,
  firmly: 0.3,
  guides: 0.65,
  explained: 0.8,
} as const;
/** Told by words of their own, though these may stand in other sentences. */
const nearlyTold: readonly Intent[] = ["list-subscriptions"];
/** Somebody's name and one word are no sentence. */
const fewestWords = 3;
const undoing: readonly Intent[] = ["cancel", "restart"];
/** They are never about somebody, or some plan. */
const bare: readonly Intent[] = ["greet", "thanks", "help", "cancel", "restart"];

/**
 * What a message asks for, by its phrases and by what examples of whole sentences make of it. The phrases count where
 * they are telling; a guess counts where they are loose and it is sure.
 */
export function weigh(told: Told, tokens: readonly Token[]): Weighed {
  const guess = guessIntent(tokens);
  if (!guess) return told;
  if (guess.label === told.intent) return { ...told, outside: guess.score >= sure.outside };
  if (told.namesCustomer && tokens.length < fewestWords) return told;
  if (guess.score < leastScore(told, guess.label) || !fits(guess.label, told)) return told;
  const guide = guideOf(guess.label, tokens);
  return { intent: guess.label, guide, roles: rolesFor(guess.label, told), outside: true };
}

function leastScore({ intent: told, continues, roles }: Told, guessed: Intent): number {
  if (told === "explain-reason") return sure.explained;
  if (told === "start-guide" || told === "resume-guide") return sure.guides;
  if (!loose.includes(told)) return sure.firmly;
  if (continues && roles.length === 0) return sure.continuing;
  if (undoing.includes(guessed) || (guessed === "none" && roles.length > 0)) return sure.undoing;
  if (nearlyTold.includes(told)) return sure.nearly;
  if (told === "none") return bare.includes(guessed) ? sure.courtesy : sure.alone;
  return sure.against;
}

/** Who asks about a plan asks whether it can be had: what the customer has tells which it is. */
function rolesFor(intent: Intent, { roles, continues }: Told): readonly Role[] {
  if (intent === "check-upgrade" && !roles.includes("target") && !continues) {
    return roles.map(() => "unspecified");
  }
  if (intent === "list-upgrades") return roles.map((role) => (role === "unspecified" ? "source" : role));
  return roles;
}

function fits(intent: Intent, { roles, namesCustomer }: Told): boolean {
  if (bare.includes(intent)) return roles.length === 0 && !namesCustomer;
  if (intent === "list-upgrades") return !roles.includes("target");
  if (intent === "check-upgrade" || intent === "compare-plans") return roles.length > 0;
  if (intent === "resume-guide") return roles.length === 0 && !namesCustomer;
  return intent !== "set-language";
}

function guideOf(intent: Intent, tokens: readonly Token[]): GuideTopic | undefined {
  if (intent === "add-licences") return "add-licences";
  return intent === "start-guide" ? (guessTopic(tokens)?.label ?? "upgrade") : undefined;
}
