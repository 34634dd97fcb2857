import { z } from "zod";
import { cleanText } from "./clean-text.ts";

/*
 * What the advisor reads of Partner Center's resources, as its API returns them. Each message says what was
 * expected; other fields are ignored, and null is the same as absent.
 */

const optionalText = z
  .string("expected text")
  .nullish()
  .transform((text) => cleanText(text ?? ""));

const optionalFlag = z.boolean("expected true or false").nullish();

export const id = z.string("expected an id").transform(cleanText).pipe(z.string().min(1, "expected an id"));

/** The API writes its values in lower case; people also write 21Vianet. */
function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const expected = `expected ${values.map((value) => `"${value}"`).join(" or ")}`;
  return z.string(expected).trim().toLowerCase().pipe(z.enum(values, expected)).nullish();
}

const keyword = optionalText.transform((text) => text.toLowerCase());

export const cloud = oneOf(["global", "21vianet"]);

export const customerResource = z.object(
  {
    id,
    companyProfile: z
      .object({ companyName: optionalText, domain: optionalText }, "expected a company profile")
      .nullish(),
    billingProfile: z
      .object({ culture: optionalText, language: optionalText }, "expected a billing profile")
      .nullish(),
    allowDelegatedAccess: optionalFlag,
    /** Ours: what the API does not say. */
    delegatedAdmin: oneOf(["granted", "absent", "unknown"]),
    cloud,
  },
  "expected a customer",
);
export type CustomerResource = z.infer<typeof customerResource>;

export const subscriptionResource = z.object(
  {
    id,
    offerId: optionalText,
    offerName: optionalText,
    friendlyName: optionalText,
    quantity: z.int("expected a whole number").nonnegative("expected a whole number"),
    unitType: keyword,
    status: keyword,
    suspensionReasons: z.array(z.string("expected text").transform(cleanText), "expected a list").nullish(),
    billingType: keyword,
    billingCycle: keyword,
    isTrial: optionalFlag,
    parentSubscriptionId: optionalText,
    /** Ours: what the API does not say. */
    purchasedThrough: oneOf(["csp", "direct", "volume-licensing", "other-partner"]),
  },
  "expected a subscription",
);
export type SubscriptionResource = z.infer<typeof subscriptionResource>;

/** A saved response of the API that lists resources. */
export const collection = z.object(
  {
    items: z.array(z.unknown(), "expected a list"),
    totalCount: z.number().optional().catch(undefined),
    links: z.object({ next: z.unknown().optional() }).nullish().catch(undefined),
  },
  "expected a list or a saved collection",
);

export const directoryFile = z.object(
  { cloud: z.unknown().optional(), customers: z.unknown().optional() },
  "expected an object with cloud and customers",
);
