import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { reassignScript } from "../../handouts/reassign-script.ts";
import type { Reassignment } from "../../handouts/reassign-script.ts";
import { bundles, wordsIn } from "../../locales/i18n.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { languages } from "../../src/catalog/types.ts";
import { around, nodes, parse, skeleton } from "./powershell.ts";

const template = readFileSync(new URL("../../handouts/reassign-licences.ps1", import.meta.url), "utf8");
const catalog = createCatalog();
const usual: Reassignment = {
  customer: "Contoso",
  domain: "contoso.com",
  cloud: "global",
  from: catalog.skus("m365-business-standard"),
  to: catalog.skus("o365-e3"),
  fromName: "Microsoft 365 Business Standard",
  toName: "Office 365 E3",
};
const script = (language: (typeof languages)[number], differently: Partial<Reassignment> = {}): string =>
  reassignScript(wordsIn(language), { ...usual, ...differently });
const english = script("en");
const commandsOf = (text: string): readonly string[] =>
  nodes(parse(text), "command").map((command) => command.childForFieldName("command_name")?.text ?? "");

/** Names that try to be more than a name, in PowerShell or in the templates on the way to it. */
const hostile = [
  "'; Remove-Item C:\\ -Recurse; '",
  "’; Remove-Item C:\\ -Recurse; ’",
  "‘a‚ b‛; Stop-Computer #",
  '"; Stop-Computer; "',
  "“”„",
  "$(Stop-Computer) ${env:PATH} $x",
  "a`n`'`$",
  "a\nStop-Computer\r\nb",
  "#> Stop-Computer <#",
  "SIG # Begin signature block",
  "{0} {9} {{customer}} @domain@ '@to@' $& $1",
  "\u202Ecod.oso",
  "商业 '公司'",
];

describe.each(languages)("the script in %s", (language) => {
  it.each<[string, Partial<Reassignment>]>([
    ["usual", {}],
    ["for 21Vianet", { cloud: "21vianet" }],
    ["without SKUs on record", { from: [], to: [] }],
    ["without a domain", { domain: "" }],
  ])("is PowerShell 5.1 by its grammar: %s", (_case, differently) => {
    const text = script(language, differently);
    const root = parse(text);
    expect([root.hasError, nodes(root, "ERROR").map((error) => error.text)]).toEqual([false, []]);
    // The grammar knows these operators, PowerShell 5.1 does not.
    expect(skeleton(text)).not.toMatch(/&&|\|\||\?\?|\?\./);
  });

  it.each([
    ["long", "L’Association des Amis de l’Étang ".repeat(3)],
    ["of quotes alone", "’".repeat(300)],
  ])("fits a card, with names that are %s", (_kind, name) => {
    const domain = "a".repeat(253);
    const text = script(language, { customer: name, fromName: name, toName: name, domain });
    expect(text.length).toBeLessThanOrEqual(9_500);
    expect(text).toContain(name.slice(0, 30));
    expect(text).toContain(domain);
  });

  it("has its words in place of every mark", () => {
    const text = script(language);
    expect(text).not.toMatch(/@\w+@|\{\{/);
    expect(text).toContain(bundles[language].script.dryRun.replaceAll("’", "’’"));
  });

  it("says first how to save it, in ASCII: that is read even where it was saved otherwise", () => {
    const { encoding } = bundles[language].script;
    expect(encoding).toMatch(/^[\x20-\x7E]+$/);
    expect(script(language)).toContain(`.DESCRIPTION\n  1. ${encoding}\n`);
  });

  it.each(hostile)("is the same script for a customer named %j", (name) => {
    const text = script(language, { customer: name, domain: name, fromName: name, toName: name });
    expect(skeleton(text)).toBe(skeleton(script(language)));
    expect(commandsOf(text)).toEqual(commandsOf(script(language)));
  });

  it("has a value for every place in a message, and a place for every value", () => {
    const formats = nodes(parse(script(language)), "format_operator").map(({ parent }) => parent);
    expect(formats.length).toBeGreaterThan(8);
    for (const format of formats) {
      const [message, , values] = format?.children ?? [];
      const places = [...(message?.text ?? "").matchAll(/\{(\d)/g)].map(([, place]) => Number(place)).sort();
      const given = values?.descendantsOfType("array_literal_expression")[0]?.namedChildren ?? [];
      expect([message?.text, places]).toEqual([message?.text, given.map((_value, index) => index)]);
    }
  });
});

describe("the words of the script", () => {
  it("are all marked in the template, and only they and the facts", () => {
    const marks = new Set([...template.matchAll(/@(\w+)@/g)].map(([, name = ""]) => name));
    const facts = ["from", "to", "domain", "environment", "writeScope"];
    expect([...marks].sort()).toEqual([...Object.keys(bundles.en.script), ...facts].sort());
  });
});

describe("the title", () => {
  it.each([
    ["en", "Move the licenses of Contoso from Office 365 E1 to Office 365 E3"],
    ["fr", "Licences à réattribuer (Contoso)\u00A0: Office 365 E1 → Office 365 E3"],
    ["zh", "将 Contoso 的许可证从 Office 365 E1 改为 Office 365 E3"],
  ] as const)("in %s: %s", (language, title) => {
    const text = script(language, { fromName: "Office 365 E1" });
    expect(text).toContain(`.SYNOPSIS\n  ${title}\n`);
  });

  it.each([
    ["en", "Move the licenses of your organization from the current plan to the new plan"],
    ["fr", "Licences à réattribuer (votre organisation)\u00A0: le plan actuel → le nouveau plan"],
    ["zh", "将你的组织的许可证从当前计划改为新计划"],
  ] as const)("in %s where nothing is known: %s", (language, title) => {
    const { customer, source, target } = bundles[language].guide.unknown;
    const text = script(language, { customer, fromName: source, toName: target });
    expect(text).toContain(`.SYNOPSIS\n  ${title}\n`);
  });
});

describe("what the script calls", () => {
  it("is the Graph SDK of today, and nothing of MSOnline or AzureAD", () => {
    const graph = new Set(commandsOf(english).filter((name) => /-(Mg|Msol|AzureAD)/i.test(name)));
    expect([...graph].sort()).toEqual([
      "Connect-MgGraph",
      "Get-MgOrganization",
      "Get-MgSubscribedSku",
      "Get-MgUser",
      "Invoke-MgGraphRequest",
      "Update-MgUser",
    ]);
  });

  it("is there: its own functions, and cmdlets of Windows PowerShell", () => {
    const own = nodes(parse(english), "function_name").map(({ text }) => text);
    const known = [
      ...["ConvertTo-Json", "Export-Csv", "ForEach-Object", "Format-Table", "Get-Content", "Get-Date"],
      ...["Group-Object", "Import-Csv", "Out-Host", "Select-Object", "Set-StrictMode", "Sort-Object"],
      ...["Start-Sleep", "Where-Object", "Write-Host"],
    ];
    const unknown = commandsOf(english).filter(
      (name) => ![...own, ...known].includes(name) && !/-Mg/.test(name),
    );
    expect(unknown).toEqual([]);
  });
});

describe("what the script needs", () => {
  it("is named with the least version of each module, and is what its first lines install", () => {
    const required = [
      ...english.matchAll(/^#Requires -Modules @\{ModuleName='(.+)'; ModuleVersion='2\.0\.0'\}$/gm),
    ];
    const [, installed] = /Install-Module (.+) -Scope CurrentUser/.exec(english) ?? [];
    expect(required.map(([, name]) => name)).toEqual([
      "Microsoft.Graph.Users",
      "Microsoft.Graph.Identity.DirectoryManagement",
    ]);
    expect(installed?.split(", ")).toEqual(required.map(([, name]) => name));
  });

  it("of the domain it says before it signs in, and it always signs in to that domain's tenant", () => {
    const place = (text: string) => english.indexOf(text);
    expect(place("if (-not $Domain -and -not $SkipDomainCheck) { Stop-Run")).toBeGreaterThan(0);
    expect(place("if (-not $Domain -and")).toBeLessThan(place("Connect-MgGraph @signIn"));
    expect(english).toContain("\nif ($Domain) { $signIn.TenantId = $Domain }\n");
  });
});

describe("the log", () => {
  const callOf = (name: string, text = "") =>
    nodes(parse(english), "command").find(
      (command) => command.childForFieldName("command_name")?.text === name && command.text.includes(text),
    );
  const placeOf = (name: string, text?: string) => callOf(name, text)?.startIndex ?? Number.NaN;

  it("has each change before it is made, and afterwards how it ended", () => {
    const places = [
      placeOf("Write-Row", "'planned'"),
      placeOf("Update-MgUser"),
      placeOf("Set-Licence"),
      placeOf("Write-Row", "$row $status"),
    ];
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  it("stops the run, naming the user, where it cannot be written", () => {
    const write = nodes(parse(english), "try_statement").find(({ text }) => text.includes("Export-Csv"));
    expect(write?.text).toMatch(/catch \{ Stop-Run \(.+ -f \$row\.UserPrincipalName, /);
  });

  it("of a dry run is told from that of a change, and is nothing to take back", () => {
    const taken = /\$_\.Status -match '([a-z|]+)'/.exec(english)?.[1]?.split("|") ?? [];
    expect(taken).toEqual(["planned", "done", "failed"]);
    expect(callOf("Write-Row", "'preview'")).toBeDefined();
  });

  it("is named at the end only where something was written", () => {
    expect(english).toContain("\nif ($rows) { Write-Host $Log }\n");
  });
});

describe("the list of users", () => {
  const header = new RegExp(/-notmatch '(.+)'\)/.exec(english)?.[1] ?? "$^", "i");

  it.each([
    ["UserPrincipalName,Name", true],
    ['"Display name","User principal name","City"', true],
    ["Name;user principal name", true],
    ["Email,Name", false],
    ["OnPremisesUserPrincipalName", false],
    ["", false],
  ])("has a column of their names: %j, %s", (line, accepted) => {
    expect(header.test(line)).toBe(accepted);
  });
});

describe("without -Apply", () => {
  const guard = (text: string) => /^if \(\$Apply\b/.test(text);
  const changing = nodes(parse(english), "command").filter((command) =>
    ["Update-MgUser", "Set-Licence"].includes(command.childForFieldName("command_name")?.text ?? ""),
  );

  it("nothing is changed: every change stands under the switch", () => {
    expect(changing).toHaveLength(2);
    for (const command of changing) {
      const blocks = around(command).filter(({ type }) => type === "statement_block");
      const guarded = blocks.some(({ parent }) => parent?.type === "if_statement" && guard(parent.text));
      const inElse = around(command).some(({ type }) => type === "else_clause" || type === "elseif_clause");
      expect([command.text, guarded, inElse]).toEqual([command.text, true, false]);
    }
  });

  it("the one request that writes stands in the function for it", () => {
    const requests = nodes(parse(english), "command").filter(({ text }) =>
      text.includes("Invoke-MgGraphRequest"),
    );
    const owners = requests.flatMap((request) =>
      around(request).filter(({ type }) => type === "function_statement"),
    );
    expect(requests).toHaveLength(1);
    expect(owners.map(({ text }) => text.split("(")[0])).toEqual(["function Set-Licence"]);
  });

  it("only reading is asked for", () => {
    const scopes = (name: RegExp) => nodes(parse(english), "pipeline").filter(({ text }) => name.test(text));
    expect(scopes(/^\$scopes = /).map(({ text }) => text)).toEqual([
      "$scopes = @('User.Read.All', 'Organization.Read.All')",
    ]);
    for (const { text, startIndex } of scopes(/^\$scopes \+= /)) {
      expect([text, english.slice(0, startIndex)]).toEqual([
        text,
        expect.stringMatching(/if \(\$Apply[^)]*\) \{ $/),
      ]);
    }
  });
});

describe("the facts in the script", () => {
  const parameters = (differently: Partial<Reassignment>): string =>
    nodes(parse(script("fr", differently)), "param_block")[0]?.text ?? "";

  it("are the part numbers and the domain", () => {
    expect(parameters({})).toContain("$FromSku = @('O365_BUSINESS_PREMIUM', 'SMB_BUSINESS_PREMIUM')");
    expect(parameters({})).toContain("$ToSku = @('ENTERPRISEPACK')");
    expect(parameters({})).toContain("$Domain = 'contoso.com'");
  });

  it("are empty where none is on record", () => {
    expect(parameters({ from: [], to: [] })).toMatch(/\$FromSku = @\(\),\s+\[string\[\]\]\$ToSku = @\(\),/);
  });

  it("are ASCII outside comments, so that a file saved in another encoding says the same", () => {
    const text = parameters({ domain: "münchen’;.de", from: [{ id: "", part: "É’" }] });
    expect(text.replaceAll(/#.*/g, "")).toMatch(/^[\x20-\x7E\n]*$/);
  });

  it("name the cloud and the permission that is documented there", () => {
    expect(english).toContain("$cloud = 'Global'");
    expect(english).toContain("$scopes += 'LicenseAssignment.ReadWrite.All'");
    expect(script("en", { cloud: "21vianet" })).toContain("$cloud = 'China'");
    expect(script("en", { cloud: "21vianet" })).not.toContain("LicenseAssignment.");
  });
});
