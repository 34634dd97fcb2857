import { describe, expect, it } from "@jest/globals";
import { wordsIn } from "../../locales/i18n.ts";
import { appCommands, appLanguages, manifest } from "../support/app-texts.ts";
import { channel, chatInTeams, ownChat } from "../support/teams-chat.ts";

const welcomes = await Promise.all(
  appLanguages.flatMap(([language]) =>
    [ownChat, channel].map(async (where, list) => ({
      language,
      list,
      where: where.conversationType,
      said: await chatInTeams(language, where).install(),
    })),
  ),
);

describe.each(welcomes)("the welcome in $language, $where", ({ language, list, said }) => {
  const words = wordsIn(language);

  it("says by which name, what for, and what it does not do here", () => {
    expect(said.outcome.language).toBe(language);
    expect(words("notices:welcome.title")).toContain(manifest.name.short);
    expect(said.text).toContain(words("notices:welcome.title"));
    expect(said.text).toContain(words(list === 0 ? "notices:welcome.text" : "notices:welcomeGroup.text"));
  });

  it("lists every command that there is here, and no other", () => {
    const here = appCommands.filter((each) => each.language === language && each.list === list);
    const commands = words(list === 0 ? "notices:welcome.commands" : "notices:welcomeGroup.commands");
    expect(commands.split(/[:：]\s?/u)[1]?.split(" · ")).toEqual(here.map(({ title }) => title));
    expect(said.text).toContain(commands);
  });

  it("is a card with buttons for the first step, each of which is answered", async () => {
    expect(said.card?.actions.length).toBeGreaterThan(0);
    for (const { title, data } of said.buttons) {
      const { text } = await chatInTeams(language, list === 0 ? ownChat : channel).press(data);
      expect([title, text]).toEqual([title, expect.stringMatching(/\S/)]);
      expect(text).not.toContain(words("notices:notUnderstood.title"));
      expect(text).not.toContain(words("notices:badAction.title"));
    }
  });

  it("leads neither to a shop nor out of Teams", () => {
    expect(JSON.stringify(said.card)).not.toMatch(/Action\.OpenUrl|https?:|appsource|marketplace/i);
  });
});
