import type { CardAction } from "./actions.ts";

/** The colour that goes with a verdict; the word beside it says the same. */
export type Tone = "good" | "attention" | "warning";

/** A target and its verdict, one row of the answer. */
export interface OptionRow {
  readonly mark: string;
  readonly word: string;
  readonly name: string;
  readonly action: CardAction;
}

export interface ReasonEntry {
  readonly title: string;
  readonly concerns: string;
  readonly because: string;
  readonly todo: string;
}

/** A choice to press, by its action's title, with what tells it from the others below it. Long titles wrap. */
export interface ChoiceRow {
  readonly action: CardAction;
  readonly details: string;
}

/** A choice of a drop-down list. */
export interface ListChoice {
  readonly title: string;
  readonly value: string;
}

/** A piece of a sentence; the names of things on the screen are bold. */
export interface TextPiece {
  readonly text: string;
  readonly weight: "Default" | "Bolder";
}

interface Common {
  readonly actions: readonly CardAction[];
}

/**
 * What each card template is filled with: words that are ready to show, in one language. Empty strings and lists
 * stand for what is not there. `cards/<card>.json` is the template.
 */
export type CardData = Common &
  (
    | {
        readonly card: "answer";
        readonly tone: Tone;
        readonly mark: string;
        readonly word: string;
        readonly headline: string;
        readonly subject: string;
        readonly notes: readonly string[];
        /** What else may have been meant. */
        readonly alternatives: readonly ChoiceRow[];
        readonly optionsTitle: string;
        readonly options: readonly OptionRow[];
        readonly whyTitle: string;
        readonly reasons: readonly ReasonEntry[];
        readonly caveatsTitle: string;
        readonly caveats: readonly string[];
        readonly consequencesTitle: string;
        readonly consequences: readonly string[];
        readonly factsTitle: string;
        readonly facts: readonly string[];
        /** The guides to go on with. */
        readonly guidesTitle: string;
        readonly guides: readonly ChoiceRow[];
        readonly source: string;
      }
    | {
        readonly card: "choose-customer";
        readonly title: string;
        readonly note: string;
        readonly choices: readonly ChoiceRow[];
        /** With a dataset, what is typed is looked up in it while it is typed; without one, it is sent as it is. */
        readonly search: { readonly label: string; readonly dataset: string; readonly action: CardAction };
      }
    | {
        readonly card: "choose-subscription";
        readonly title: string;
        readonly note: string;
        readonly choices: readonly ChoiceRow[];
        /** Instead of `choices` where there are too many for buttons. */
        readonly list: readonly ListChoice[];
        readonly listLabel: string;
        readonly required: string;
        readonly pick: CardAction | null;
      }
    | {
        readonly card: "paths";
        readonly title: string;
        readonly offerTitle: string;
        readonly upgradesTitle: string;
        readonly rows: readonly { readonly offer: string; readonly upgrades: readonly string[] }[];
        readonly conditionsTitle: string;
        readonly conditions: readonly string[];
        readonly notesTitle: string;
        readonly notes: readonly string[];
        readonly source: string;
      }
    | {
        readonly card: "explain";
        readonly title: string;
        readonly subject: string;
        readonly reasons: readonly ReasonEntry[];
        readonly factsTitle: string;
        readonly facts: readonly string[];
        readonly source: string;
      }
    | {
        readonly card: "guide";
        /** The guide, and below it the case it is followed for. */
        readonly title: string;
        readonly subject: string;
        /** "Step 3 of 7 · Check", in words and, beside it, as a bar of characters. */
        readonly progress: string;
        readonly bar: string;
        readonly notes: readonly string[];
        /** The step. */
        readonly heading: string;
        readonly warnings: readonly { readonly runs: readonly TextPiece[] }[];
        readonly lines: readonly { readonly mark: string; readonly runs: readonly TextPiece[] }[];
        readonly answers: readonly ChoiceRow[];
        /** Instead of `answers` where there are too many for rows. */
        readonly list: readonly ListChoice[];
        readonly listLabel: string;
        readonly required: string;
        readonly pick: CardAction | null;
        readonly links: readonly CardAction[];
        /** Without actions nothing of it is shown. */
        readonly reminder: { readonly text: string; readonly actions: readonly CardAction[] };
        readonly tips: readonly { readonly runs: readonly TextPiece[] }[];
        readonly doneTitle: string;
        readonly done: readonly { readonly mark: string; readonly text: string }[];
        /** What is wanted more rarely: behind "more", with what is done. */
        readonly more: readonly CardAction[];
        readonly source: string;
      }
    | {
        readonly card: "guides";
        readonly title: string;
        readonly text: string;
        readonly guides: readonly { readonly action: CardAction; readonly details: readonly string[] }[];
      }
    | {
        /** A text to copy. */
        readonly card: "handout";
        readonly title: string;
        readonly subject: string;
        readonly notes: readonly string[];
        readonly label: string;
        readonly text: string;
      }
    | {
        readonly card: "help";
        readonly title: string;
        readonly text: string;
        readonly entries: readonly { readonly what: string; readonly example: string }[];
      }
    | {
        readonly card: "notice" | "error";
        readonly title: string;
        readonly text: string;
        /** Questions to try. */
        readonly examples: readonly ChoiceRow[];
      }
    | {
        readonly card: "welcome";
        readonly title: string;
        readonly text: string;
        readonly examples: readonly ChoiceRow[];
        /** What can be written, as the app lists it. */
        readonly commands: string;
      }
  );

export type CardName = CardData["card"];
