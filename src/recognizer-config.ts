import { z } from "zod";
import { address } from "./address.ts";
import { numberIn, problemsOf, readVariables, text } from "./environment.ts";
import type { Environment } from "./environment.ts";
import type { RecognizerSettings } from "./understanding/recognizer-service.ts";

export const recognizerVariables = z.object({
  RECOGNIZER_URL: address.optional(),
  RECOGNIZER_KEY: text
    .regex(/^[\x21-\x7e]+$/, "expected letters, digits and signs without spaces between them.")
    .optional(),
  RECOGNIZER_PROJECT: text.optional(),
  RECOGNIZER_DEPLOYMENT: text.optional(),
  RECOGNIZER_TIMEOUT_MS: numberIn(/^\d{3,4}$/, [100, 5_000], 1_500),
  RECOGNIZER_MIN_SCORE: numberIn(/^\d(\.\d+)?$/, [0, 1], 0.6),
});

/**
 * The recognizer alone, for a way in that needs nothing else of the configuration.
 *
 * @throws ConfigError with all its problems at once
 */
export function readRecognizer(environment: Environment): RecognizerSettings | undefined {
  return toRecognizer(readVariables(recognizerVariables, environment, recognizerContradictions));
}

/** Undefined where none is set. */
export function toRecognizer(given: z.infer<typeof recognizerVariables>): RecognizerSettings | undefined {
  const { RECOGNIZER_URL: url, RECOGNIZER_PROJECT: name, RECOGNIZER_DEPLOYMENT: deployment } = given;
  if (url === undefined) return undefined;
  return {
    url,
    key: given.RECOGNIZER_KEY,
    timeoutMs: given.RECOGNIZER_TIMEOUT_MS,
    minScore: given.RECOGNIZER_MIN_SCORE,
    clu: name !== undefined && deployment !== undefined ? { name, deployment } : undefined,
  };
}

/** Azure's conversational language understanding is known by its address. */
const azurePath = "/language/:analyze-conversations";

/** What each of its variables alone does not show. */
export function recognizerContradictions(given: Environment): string[] {
  const { RECOGNIZER_URL: url, RECOGNIZER_KEY: key } = given;
  const { RECOGNIZER_PROJECT: project, RECOGNIZER_DEPLOYMENT: deployment } = given;
  const isAzure = url !== undefined && URL.parse(url)?.pathname.endsWith(azurePath);
  return problemsOf([
    [
      !url && (key || project || deployment),
      "RECOGNIZER_URL: expected the address that the other RECOGNIZER_ variables belong to, got nothing. " +
        "Set it, or leave them out for the embedded recognizer.",
    ],
    [
      isAzure && !project,
      `RECOGNIZER_PROJECT: expected the project that ${azurePath} shall use, got nothing. Set it.`,
    ],
    [
      isAzure && !deployment,
      "RECOGNIZER_DEPLOYMENT: expected the deployment of that project, got nothing. Set it.",
    ],
    [
      url && !isAzure && (project || deployment),
      `RECOGNIZER_URL: expected an address that ends in ${azurePath}, which has projects and deployments. ` +
        "Set that, or leave RECOGNIZER_PROJECT and RECOGNIZER_DEPLOYMENT out.",
    ],
  ]);
}
