import { readFileSync } from "node:fs";
import type { Cloud, Sku } from "../src/catalog/types.ts";
import { asciiOnly, commented, quoted } from "./powershell-text.ts";

/**
 * The words of the script, each with the values that PowerShell puts into it when it runs, in the order of its
 * format operator. Only the title has its values from the start.
 */
const wordsOfScript = [
  ["what"],
  ["encoding"],
  ["skuParameter"],
  ["usersParameter"],
  ["locationParameter"],
  ["batchParameter"],
  ["undoParameter"],
  ["bothParameter"],
  ["domainParameter"],
  ["skipParameter"],
  ["oneCall"],
  ["planned"],
  ["done"],
  ["failed"],
  ["skipped"],
  ["noDomain"],
  ["noClient"],
  ["noColumn"],
  ["notLogged", "user", "status", "error"],
  ["chooseSku", "parameter"],
  ["notHeld"],
  ["noState"],
  ["fromGroup"],
  ["hasBoth"],
  ["noLocation"],
  ["located"],
  ["notCarried", "plans"],
  ["changed"],
  ["signedIn", "domains"],
  ["wrongTenant", "domain"],
  ["licences", "sku", "free", "needed"],
  ["missing", "missing"],
  ["dryRun"],
  ["summary", "planned", "done", "failed", "skipped"],
] as const;

type WordName = (typeof wordsOfScript)[number][0];

/** The person's words for the script: `wordsIn(language)` of the locales is such a function. */
export type ScriptWords = (
  key: `script:${WordName | "title"}`,
  values: Readonly<Record<string, string>>,
) => string;

export interface Reassignment {
  /** The customer's name; for one that is not known the words that stand for it, such as "your organization". */
  readonly customer: string;
  /** A verified domain of the customer's tenant; empty when not known: the script then stops without `-Domain`. */
  readonly domain: string;
  readonly cloud: Cloud;
  /** The SKUs of the source and the target; none when not on record: the script then lists the tenant's. */
  readonly from: readonly Sku[];
  readonly to: readonly Sku[];
  readonly fromName: string;
  readonly toName: string;
}

const template = readFileSync(new URL("./reassign-licences.ps1", import.meta.url), "utf8");
/** Characters of a name; the script travels in a card. */
const longestName = 40;

/**
 * The PowerShell script that moves the licences of many users from one product to another, with its words in the
 * person's language. By itself it changes nothing: it has to be run with `-Apply`.
 *
 * Each change is in its log before it is made (`planned`) and after it (`done`, `failed`): whatever happens between,
 * `-Undo` has the user's last row, and the user's licences say whether there is something to take back. It does not
 * sign out: its sign-in is kept in the memory of its PowerShell alone and ends with it.
 *
 * @throws RangeError when the template has a mark that nothing stands for
 */
export function reassignScript(words: ScriptWords, reassignment: Reassignment): string {
  const texts = new Map<string, string | readonly string[]>([
    ...Object.entries(wordsOf(words)),
    ...Object.entries(factsOf(reassignment)),
    ["title", titleOf(words, reassignment)],
  ]);
  const textOf = (name: string): string | readonly string[] => {
    const text = texts.get(name);
    if (text === undefined) throw new RangeError(`nothing stands for @${name}@ in the script`);
    return text;
  };
  // A mark in quotes stands for a string, or for the strings of an array; a bare one is in a comment.
  return template.replaceAll(
    /'@(\w+)@'|@(\w+)@/g,
    (_mark, literal: string | undefined, comment: string = "") =>
      literal === undefined ? commented(textOf(comment)) : quoted(textOf(literal)),
  );
}

function wordsOf(words: ScriptWords): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wordsOfScript.map(([name, ...values]) => [
      name,
      words(`script:${name}`, Object.fromEntries(values.map((value, place) => [value, `{${place}}`]))),
    ]),
  );
}

/** What stands in the parameters is ASCII: a file saved in another encoding must not change what they say. */
function factsOf({
  domain,
  cloud,
  from,
  to,
}: Reassignment): Readonly<Record<string, string | readonly string[]>> {
  const china = cloud === "21vianet";
  return {
    domain: asciiOnly(domain),
    from: from.map(({ part }) => asciiOnly(part)),
    to: to.map(({ part }) => asciiOnly(part)),
    environment: china ? "China" : "Global",
    // The narrower permission is documented for the worldwide cloud; the wider one for both.
    writeScope: china ? "User.ReadWrite.All" : "LicenseAssignment.ReadWrite.All",
  };
}

function titleOf(words: ScriptWords, { customer, fromName, toName }: Reassignment): string {
  return words("script:title", {
    customer: shortened(customer),
    from: shortened(fromName),
    to: shortened(toName),
  });
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join("")}…` : name;
}
