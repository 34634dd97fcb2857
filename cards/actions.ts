/** What a button sends back: the verb and the ids it needs, so that a card of any age can still be answered. */
export interface ActionData {
  readonly verb: string;
  /** The answer takes the place of the card, where the client can do that. */
  readonly inPlace?: boolean;
  readonly [field: string]: unknown;
}

export interface CardAction {
  readonly type: "Action.Execute" | "Action.OpenUrl" | "Action.ToggleVisibility";
  readonly title: string;
  readonly [property: string]: unknown;
}

/** A button of ours: `Action.Execute`, and `Action.Submit` with the same data for clients that lack it. */
export function execute(title: string, data: ActionData): CardAction {
  return button(title, data, "none");
}

/** A button that also sends what was typed or chosen on the card. */
export function executeWithInputs(title: string, data: ActionData): CardAction {
  return button(title, data, "auto");
}

/** Without "none" a client would not let any button be pressed while a required choice is open. */
function button(title: string, data: ActionData, associatedInputs: "auto" | "none"): CardAction {
  const fallback = { type: "Action.Submit", title, data, associatedInputs };
  return { type: "Action.Execute", title, verb: data.verb, data, associatedInputs, fallback };
}

/** A link that leaves the chat; its title says so. */
export function openUrl(title: string, url: string): CardAction {
  return { type: "Action.OpenUrl", title, url };
}

/** Shows or hides elements of the same card, by their ids. */
export function toggle(title: string, elements: readonly string[]): CardAction {
  return { type: "Action.ToggleVisibility", title, targetElements: elements };
}

/** Puts a button behind "more", where the client has that, so that the ones that matter most stand out. */
export function secondary(action: CardAction): CardAction {
  return { ...action, mode: "secondary" };
}
