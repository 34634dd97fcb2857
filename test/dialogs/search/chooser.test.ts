import { describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { openAdvisor } from "../../../dialogs/open-advisor.ts";
import { readAnswer } from "../../../dialogs/outcome.ts";
import { typesAhead } from "../../../dialogs/search/types-ahead.ts";
import { runTurn } from "../../../dialogs/turn/run-turn.ts";
import { SqliteStorage } from "../../../src/storage/sqlite-storage.ts";
import { anActivity } from "../../support/activities.ts";

const { advisor } = await openAdvisor({});

async function ask(own: object) {
  const turn = await runTurn({
    activity: anActivity({ text: "Can it go to E3?", ...own }),
    storage: new SqliteStorage(":memory:"),
    respond: advisor,
    log: pino({ enabled: false }),
  });
  return readAnswer(turn);
}

describe("a question without a customer", () => {
  it.each([
    ["Teams", { serviceUrl: "https://smba.trafficmanager.net/emea/" }, true],
    ["Teams in another cloud", { serviceUrl: "https://smba.infra.gcc.teams.microsoft.com/teams" }, true],
    ["what stands in for Teams on this machine", { serviceUrl: "http://localhost:56150/_connector" }, false],
    ["another channel", { channelId: "webchat", serviceUrl: "https://webchat.botframework.com/" }, false],
    ["the terminal", { channelId: "terminal", serviceUrl: "" }, false],
  ])("is asked back by a card that searches while somebody types: from %s", async (_from, own, searches) => {
    expect(typesAhead(anActivity(own))).toBe(searches);
    const { card, outcome } = await ask(own);
    expect(outcome).toMatchObject({ missing: ["customer"], target: "o365-e3" });
    expect(JSON.stringify(card).includes('"Data.Query"')).toBe(searches);
    expect(JSON.stringify(card)).toContain('"Input.Text"');
  });
});
