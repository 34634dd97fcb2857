import type { Activity, InvokeResponse } from "botbuilder";
import { z } from "zod";
import type { ListChoice } from "../../cards/data.ts";
import { customersDataset } from "../../dialogs/search/types-ahead.ts";
import { badRequest, told, unavailable } from "./invoke-answers.ts";
import { lookUp } from "./look-up.ts";
import type { SearchTools } from "./look-up.ts";
import { skipped, typedText, wanted } from "./search-query.ts";

/** The invoke that Teams sends while somebody types in a card's search box. */
export const typeaheadInvoke = "application/search";

const answerType = "application/vnd.microsoft.search.searchResponse";
/** As many as Teams shows. */
const mostChoices = 15;

const question = z.looseObject({
  dataset: z.literal(customersDataset),
  queryText: typedText,
  queryOptions: z.looseObject({ skip: skipped, top: wanted(mostChoices) }).prefault({}),
});

/**
 * Answers with the choices that fit what is typed so far. The framework's own handler refuses the first question, of
 * before anything is typed.
 */
export async function answerTypeahead(activity: Activity, tools: SearchTools): Promise<InvokeResponse> {
  const asked = question.safeParse(activity.value).data;
  if (!asked) return badRequest(await tools.words("badSearch", activity));
  const { queryText: typed, queryOptions } = asked;
  const query = { typed, skip: queryOptions.skip, top: queryOptions.top };
  const found = await lookUp(() => tools.searches.choices(query, activity), tools);
  if (found.kind === "not-found") return unavailable(await tools.words(found.because, activity));
  return choicesToShow(found.value);
}

export const choicesToShow = (results: readonly ListChoice[]): InvokeResponse =>
  told(200, answerType, { results });
