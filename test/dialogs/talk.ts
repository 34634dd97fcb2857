import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { beginChat } from "../../dialogs/chat.ts";
import type { Chat, Said } from "../../dialogs/chat.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";

const { advisor } = await openAdvisor({});

/** A conversation over the sample customers, through the real turns and real storage. */
export function talk(locale = "en"): Chat {
  return beginChat(advisor, new SqliteStorage(":memory:"), locale);
}

/** Presses the button of that title on the card that was said last. */
export function press(chat: Chat, said: Said, title: string): Promise<Said> {
  const action = said.actions.find((candidate) => candidate.title === title);
  if (!action)
    throw new Error(`no button "${title}" among ${said.actions.map((each) => each.title).join(", ")}`);
  return chat.press(action.data);
}

export const firstLine = ({ text }: Said): string => text.split("\n")[0] ?? "";

/** The verdict in one word and the sentence that follows it. */
export const firstLines = ({ text }: Said): string => text.split("\n").slice(0, 2).join(": ");

/** The verdict on the target that was asked about. */
export const verdict = ({ outcome }: Said): string | undefined =>
  outcome.report?.options.find(({ target }) => target === outcome.target)?.verdict;

/** What a turn came to, in few words. */
export const gist = (said: Said) => ({
  language: said.outcome.language,
  customer: said.outcome.customer?.name,
  target: said.outcome.target,
  verdict: verdict(said),
  missing: said.outcome.missing.join(),
});
