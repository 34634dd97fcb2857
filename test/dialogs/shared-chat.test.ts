import { describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { cardText } from "../../cards/text.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { readAnswer } from "../../dialogs/outcome.ts";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { anActivity } from "../support/activities.ts";

const { advisor, directory } = await openAdvisor({});
const names = (await directory.list(100)).map(({ name }) => name);

async function inTeam(more: object) {
  const turn = await runTurn({
    activity: anActivity({
      conversation: { id: "team", isGroup: true, conversationType: "channel", name: "" },
      ...more,
    }),
    storage: new SqliteStorage(":memory:"),
    respond: advisor,
    log: pino({ enabled: false }),
  });
  return readAnswer(turn);
}

describe("in a team, nothing about a customer is said", () => {
  it.each(["Can Contoso go to E3?", "subscriptions of Fabrikam", "find customer north", "Northwind"])(
    "%s: goes on in the person's own chat",
    async (text) => {
      const { card, outcome } = await inTeam({ type: "message", text });
      expect(cardText(card)).toContain("private chat");
      expect(JSON.stringify(card.actions)).toContain(`https://teams.microsoft.com/l/chat/0/0?`);
      expect(outcome).toMatchObject({ customer: null, report: null, candidates: [] });
    },
  );

  it.each([
    [{ type: "message", value: { verb: "check", customer: "x", target: "o365-e3" } }],
    [{ type: "message", value: { verb: "search", typed: "north" } }],
    [{ type: "message", text: "help" }],
    [{ type: "message", text: "hello" }],
    [{ type: "message", text: "lorem ipsum" }],
    [{ type: "installationUpdate", action: "add" }],
  ])("no customer is named by %j", async (more) => {
    const { card } = await inTeam(more);
    const said = JSON.stringify(card);
    expect(names.filter((name) => name !== "Contoso" && said.includes(name))).toEqual([]);
  });

  it("paths and rules are answered in the thread", async () => {
    const { card } = await inTeam({ type: "message", text: "show all upgrade paths" });
    expect(cardText(card)).toContain("Office 365 Enterprise E3");
  });
});
