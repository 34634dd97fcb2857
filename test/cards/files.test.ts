import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";

const folder = fileURLToPath(new URL("../../cards/", import.meta.url));
const templates = readdirSync(folder).filter((file) => file.endsWith(".json"));

describe("the card files hold layout and no words", () => {
  it("there is one for each card", () => {
    expect(templates).toEqual([
      "answer.json",
      "choose-customer.json",
      "choose-subscription.json",
      "error.json",
      "explain.json",
      "guide.json",
      "guides.json",
      "handout.json",
      "help.json",
      "notice.json",
      "paths.json",
      "welcome.json",
    ]);
  });

  it.each(templates)("%s", (file) => {
    const shown = [
      ...readFileSync(folder + file, "utf8").matchAll(
        /"(text|title|label|placeholder|errorMessage)": "([^"]*)"/g,
      ),
    ];
    expect(
      shown
        .map(([, , text = ""]) => text.replaceAll(/\$\{[^}]*\}/g, ""))
        .filter((text) => /[A-Za-z]/.test(text)),
    ).toEqual([]);
  });
});
