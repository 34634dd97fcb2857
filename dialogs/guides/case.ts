import type { Values, Words } from "../../locales/i18n.ts";
import type { Catalog, Product } from "../../src/catalog/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import { assess } from "../../src/eligibility/assess.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { lostDataServices } from "../../src/guides/data-services.ts";
import { guide as guideOf } from "../../src/guides/guide.ts";
import type { Circumstances, Guide, Knowable, Trail } from "../../src/guides/types.ts";
import { current, retrace } from "../../src/guides/walk.ts";
import { listed, planName, productName, statusName } from "../present/names.ts";
import type { OpenGuide } from "./shelf.ts";

/** A guide under way, with what is known today of the case that it is followed for. */
export interface GuideCase {
  readonly open: OpenGuide;
  readonly guide: Guide;
  readonly circumstances: Circumstances;
  readonly trail: Trail;
  /** The stored trail still fits the guide as it is now. */
  readonly whole: boolean;
  readonly customer: Customer | undefined;
  readonly subscription: Subscription | undefined;
  readonly source: Product | undefined;
  readonly target: Product | undefined;
  /** The customer or the subscription has left the directory since. */
  readonly gone: boolean;
  /** What the sentences of the guide name. */
  readonly values: Values;
}

type Known = Pick<GuideCase, "customer" | "subscription" | "source" | "target">;

export interface Lookup {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly directory: Directory;
}

/** Looks up whom a guide is for. */
export async function caseOf(lookup: Lookup, open: OpenGuide): Promise<GuideCase> {
  const { catalog, directory } = lookup;
  const customer = open.customer ? await directory.customer(open.customer) : undefined;
  const subscription = customer?.subscriptions.find(({ id }) => id === open.subscription);
  const target = open.target ? catalog.find(open.target) : undefined;
  const known: Known = { customer, subscription, source: subscription?.product, target };
  const { values, knows } = tell(lookup, open, known);
  const guide = guideOf(open.guide);
  const circumstances: Circumstances = { role: open.role, cloud: open.cloud, knows };
  const { trail, whole } = retrace(guide, open.trail, circumstances);
  const gone =
    (open.customer !== undefined && !customer) || (open.subscription !== undefined && !subscription);
  return { open, guide, circumstances, trail, whole, ...known, gone, values };
}

/** Whether a guide has come to an end of one of its paths. */
export const isOver = ({ guide, trail }: GuideCase): boolean => current(guide, trail).kind === "end";

/** What the sentences name, in words for what is not known. */
function tell(
  { words, catalog }: Lookup,
  { wanted, cloud }: OpenGuide,
  known: Known,
): { values: Values; knows: ReadonlySet<Knowable> } {
  const { customer, subscription, source, target } = known;
  const knows = new Set<Knowable>();
  const know = (what: Knowable, value: string | undefined): string => {
    if (value) knows.add(what);
    return value ?? "";
  };
  const licenses = (count: number | undefined) => (count ? words("common:licenses", { count }) : undefined);
  const held = subscription && !subscription.usageBased ? subscription.quantity : undefined;
  const inactive = subscription && subscription.status !== "active" ? subscription.status : undefined;
  const lost = source && target ? lostDataServices(source, target) : undefined;
  const values = {
    customer: know("customer", customer?.name) || words("guide:unknown.customer"),
    domain: know("domain", customer?.domain),
    source:
      know("source", subscription && planName(words, subscription, cloud)) || words("guide:unknown.source"),
    target: know("target", target && productName(words, target, cloud)) || words("guide:unknown.target"),
    licenses: know("quantity", licenses(held)),
    wanted: know("wanted", licenses(wanted)),
    status: know("inactive", inactive && statusName(words, inactive)),
    lost: know(
      "lost-services",
      lost &&
        listed(
          words,
          lost.map((id) => catalog.service(id).name),
        ),
    ),
    center: words(`common:center.${cloud}`),
  };
  if (lost?.length === 0) knows.add("kept-services");
  if (subscription?.purchasedThrough === "direct") knows.add("bought-directly");
  if (losesFunctions(catalog, known)) knows.add("lost-functions");
  return { values, knows };
}

/** Whether the document says that the target does not keep all functions of the source (E4's successors). */
function losesFunctions(catalog: Catalog, { customer, subscription, target }: Known): boolean {
  if (!customer || !subscription || !target) return false;
  const { options } = assess(catalog, { customer, subscription, target: target.id });
  return options.some((option) => option.target === target.id && option.caveats.includes("FunctionsLost"));
}
