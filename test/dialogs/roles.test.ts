import { describe, expect, it } from "@jest/globals";
import { createAdvisor } from "../../dialogs/advisor.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { beginChat } from "../../dialogs/chat.ts";
import type { PartnerRole } from "../../src/eligibility/types.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";

const { catalog, directory, understandingOf } = await openAdvisor({});

/** A conversation with somebody who has these roles. */
function talk(roles: readonly PartnerRole[] | undefined, locale = "en") {
  const advisor = createAdvisor({
    catalog,
    viewOf: () => Promise.resolve({ directory, roles }),
    understandingOf,
    now: () => new Date("2026-11-20T15:00:00Z"),
    newId: () => "id",
  });
  return beginChat(advisor, new SqliteStorage(":memory:"), locale);
}

const questions = {
  en: "Can Contoso go to E3?",
  fr: "Contoso peut-il passer à E3 ?",
  zh: "Contoso可以升级到E3吗？",
} as const;

describe("whoever has none of the roles that the document names", () => {
  it.each<[keyof typeof questions, string]>([
    [
      "en",
      "The document names the roles appropriate for this: Global admin, User management admin, Admin agent, Sales agent, and Helpdesk agent. As far as I know, you have none of them.",
    ],
    [
      "fr",
      "Le document cite les rôles appropriés pour cela\u00a0: Administrateur général, Administrateur de la gestion des utilisateurs, Agent d’administration, Agent commercial et Agent du support technique. À ma connaissance, vous n’avez aucun d’entre eux.",
    ],
    [
      "zh",
      "文档列出了适用于此操作的角色：全局管理员、“用户管理”管理员、管理员代理、销售代理和支持人员代理。据我所知，你不具备其中任何一个。",
    ],
  ])("is told so in the answer (%s), and the verdict stays", async (language, note) => {
    const said = await talk([], language).say(questions[language]);
    expect(said.text).toContain(note);
    expect(said.outcome.verdict).toBe("eligible");
  });

  it("is told so where a guide begins, and not at its next step", async () => {
    const chat = talk([]);
    const begun = await chat.say("How do I upgrade Contoso to E3 in Partner Center?");
    expect(begun.outcome.intent).toBe("start-guide");
    expect(begun.text).toContain("The document names the roles");
    expect((await chat.say("done")).text).not.toContain("The document names the roles");
  });

  it("is told nothing where the document names no roles: in China, for an admin, in manual guides", async () => {
    const chat = talk([]);
    for (const text of ["海川物流可以升级到什么？", "how do I change plans manually?"])
      expect([text, (await chat.say(text)).text]).toEqual([text, expect.not.stringMatching(/roles|角色/)]);
  });
});

describe("nobody else is told of roles", () => {
  it.each<[string, readonly PartnerRole[] | undefined]>([
    ["one of them", ["helpdesk-agent"]],
    ["several", ["sales-agent", "global-admin"]],
    ["none that is known", undefined],
  ])("who has %s", async (_which, roles) => {
    const chat = talk(roles);
    expect((await chat.say(questions.en)).text).not.toContain("roles");
    expect((await chat.say("How do I upgrade Contoso to E3 in Partner Center?")).text).not.toContain("roles");
  });
});
