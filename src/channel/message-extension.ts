import type { Activity, InvokeResponse } from "botbuilder";
import { z } from "zod";
import type { Found } from "../../dialogs/search/types.ts";
import { lookUp } from "./look-up.ts";
import type { SearchTools } from "./look-up.ts";
import { skipped, typedText, wanted } from "./search-query.ts";

/** The invoke that Teams sends while somebody searches from where a message is written. */
export const messageExtensionInvoke = "composeExtension/query";

/** The parameter of every command, by its name in the app's manifest. */
const parameter = "query";
/** As many as Teams asks for at once. */
const mostResults = 25;

const question = z.looseObject({
  commandId: z.string().min(1).max(64),
  // Before anything is typed there is only "initialRun".
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown() }))
    .max(10)
    .default([])
    .transform((all) => all.find(({ name }) => name === parameter)?.value)
    .pipe(typedText),
  queryOptions: z.looseObject({ skip: skipped, count: wanted(mostResults) }).prefault({}),
});

/**
 * Answers with the results of a command of the message extension, or with why there are none. Its protocol has no word
 * for a question that is malformed: that is HTTP's 400.
 */
export async function answerMessageExtension(
  activity: Activity,
  tools: SearchTools,
): Promise<InvokeResponse> {
  const asked = question.safeParse(activity.value).data;
  if (!asked) return malformed(await tools.words("badSearch", activity));
  const { commandId, parameters: typed, queryOptions } = asked;
  const query = { typed, skip: queryOptions.skip, top: queryOptions.count };
  const answer = await lookUp(() => tools.searches.results(commandId, query, activity), tools);
  if (answer.kind === "not-found") return saying(await tools.words(answer.because, activity));
  if (answer.value.kind === "message") return saying(answer.value.text);
  const { found } = answer.value;
  tools.audit.search(
    activity,
    found.flatMap(({ customer }) => customer ?? []),
  );
  const attachments = found.map(attachment);
  return answered({ type: "result", attachmentLayout: "list", attachments });
}

const answered = (composeExtension: object): InvokeResponse => ({ status: 200, body: { composeExtension } });
/** An answer that says why there are no results. */
export const saying = (text: string): InvokeResponse => answered({ type: "message", text });

const malformed = (message: string): InvokeResponse => ({
  status: 400,
  body: { error: { code: "BadRequest", message } },
});

/** The preview is what the list shows, to whoever searches only; the card is what is put into the message. */
function attachment({ title, text, card }: Found): object {
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: card,
    preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title, text } },
  };
}
