import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { asciiOnly, commented, quoted } from "../../handouts/powershell-text.ts";

describe("a text as a PowerShell literal", () => {
  it.each([
    ["Contoso", "'Contoso'"],
    ["", "''"],
    ["L'Oréal", "'L''Oréal'"],
    ["L’Oréal", "'L’’Oréal'"],
    ["‘a‚ b‛", "'‘‘a‚‚ b‛‛'"],
    ["'; Remove-Item C:\\ #", "'''; Remove-Item C:\\ #'"],
    ["$(Get-Date) $env:PATH `n", "'$(Get-Date) $env:PATH `n'"],
    ["a\r\nb\u2028c\u0000d", "'a b c d'"],
    ["invoice\u202Egpj.exe", "'invoice gpj.exe'"],
    ["{0} %{1}", "'{0} %{1}'"],
  ])("%j: %s", (text, literal) => {
    expect(quoted(text)).toBe(literal);
  });

  it("of several texts is the elements of an array", () => {
    expect(quoted(["A", "B'"])).toBe("'A', 'B'''");
    expect(quoted([])).toBe("");
  });

  it("ends where it should, whatever the text", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("'", "’", "‘", "‚", "‛", "`", "\n", ";", "$(", "a", " "),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (text) => {
        expect(quoted(text)).toMatch(/^'(?:['‘’‚‛]{2}|[^'‘’‚‛\r\n])*'$/u);
      }),
    );
  });
});

describe("a text in a comment", () => {
  it.each([
    ["Contoso #> Remove-Item", "Contoso # > Remove-Item"],
    ["Contoso\nRemove-Item", "Contoso Remove-Item"],
    ["a\u2029b\u0085c", "a b c"],
    ["##>>", "## >>"],
  ])("%j: %s", (text, comment) => {
    expect(commented(text)).toBe(comment);
  });
});

describe("a text where only ASCII may stand", () => {
  it.each([
    ["contoso.com", "contoso.com"],
    ["münchen.de", "m?nchen.de"],
    ["a’\nb", "a??b"],
  ])("%j: %s", (text, ascii) => {
    expect(asciiOnly(text)).toBe(ascii);
  });
});
