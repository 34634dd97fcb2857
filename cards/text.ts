import type { AdaptiveCard } from "./render.ts";

/** What a button of a card sends, with its title. */
export interface PressableAction {
  readonly title: string;
  readonly data: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * A card as plain text, for a terminal: what the reader sees, in its order; choices are numbered. Elements that are
 * hidden until asked for stay out.
 */
export function cardText(card: AdaptiveCard): string {
  const choices = numbering();
  return card.body
    .flatMap((element) => linesOf(element, choices))
    .join("\n")
    .trim();
}

/** The buttons that a card ends with and those of its rows, in the order in which they stand. */
export function cardActions(card: AdaptiveCard): readonly PressableAction[] {
  return [...card.body.flatMap(rowActions), ...card.actions].flatMap((action) => pressable(action));
}

const numbering = () => {
  let last = 0;
  return () => ++last;
};

function linesOf(element: unknown, number: () => number): readonly string[] {
  if (!isFields(element) || element["isVisible"] === false) return [];
  const inside = (name: string) => list(element[name]).flatMap((item) => linesOf(item, number));
  switch (element["type"]) {
    case "TextBlock":
    case "TextRun":
      return [string(element["text"])];
    case "RichTextBlock":
      return [inside("inlines").join("")];
    case "Container":
      return element["selectAction"] === undefined
        ? spaced(element, inside("items"))
        : numbered(inside("items"), number());
    case "ColumnSet":
      if (isLink(element["selectAction"])) return [linkLine(element["selectAction"])];
      return [
        list(element["columns"])
          .map((column) => columnText(column, number))
          .filter(notDecoration)
          .join(" "),
      ];
    case "Table":
      return ["", ...list(element["rows"]).map((row) => rowText(row, number))];
    case "Input.Text":
      return element["isMultiline"] === true ? ["", string(element["value"])] : [];
    case "Input.ChoiceSet":
      return list(element["choices"]).map(
        (choice) => `${number()}. ${string(isFields(choice) ? choice["title"] : "")}`,
      );
    default:
      return [];
  }
}

/** A section begins after an empty line. */
function spaced(container: Fields, lines: readonly string[]): readonly string[] {
  return container["separator"] === true && lines.length > 0 ? ["", ...lines] : lines;
}

const numbered = ([first = "", ...more]: readonly string[], number: number): readonly string[] => [
  `${number}. ${first}`,
  ...more,
];

const notDecoration = (text: string) => text !== "" && text !== "›";

function columnText(column: unknown, number: () => number): string {
  return isFields(column)
    ? list(column["items"])
        .flatMap((item) => linesOf(item, number))
        .join(" ")
    : "";
}

function rowText(row: unknown, number: () => number): string {
  const cells = isFields(row) ? list(row["cells"]) : [];
  return cells
    .map((cell) =>
      isFields(cell)
        ? list(cell["items"])
            .flatMap((item) => linesOf(item, number))
            .join(", ")
        : "",
    )
    .join(" | ");
}

function rowActions(element: unknown): readonly unknown[] {
  if (!isFields(element)) return [];
  const own = element["selectAction"] === undefined ? [] : [element["selectAction"]];
  return [...own, ...["items", "columns"].flatMap((name) => list(element[name]).flatMap(rowActions))];
}

function pressable(action: unknown): readonly PressableAction[] {
  if (!isFields(action) || action["type"] !== "Action.Execute") return [];
  return [{ title: string(action["title"]), data: action["data"] }];
}

const isLink = (action: unknown): action is Fields => isFields(action) && action["type"] === "Action.OpenUrl";
const linkLine = (action: Fields): string => `${string(action["title"])} ${string(action["url"])}`;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string => (typeof value === "string" ? value : "");
