import type { Values, Words } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { lostDataServices } from "../../src/guides/data-services.ts";
import { guide as guideOf } from "../../src/guides/guide.ts";
import type { Circumstances, Guide, Knowable, Trail } from "../../src/guides/types.ts";
import { retrace } from "../../src/guides/walk.ts";
import type { Product } from "../../src/catalog/types.ts";
import { listed, planName, productName } from "../present/names.ts";
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

interface Known {
  readonly customer: Customer | undefined;
  readonly subscription: Subscription | undefined;
  readonly source: Product | undefined;
  readonly target: Product | undefined;
}

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
  const gone = (open.customer && !customer) || (open.subscription && !subscription);
  return { open, guide, circumstances, trail, whole, ...known, gone: Boolean(gone), values };
}

/** What the sentences name, in words for what is not known. */
function tell(
  { words, catalog }: Lookup,
  { quantity: asked, cloud }: OpenGuide,
  { customer, subscription, source, target }: Known,
): { values: Values; knows: ReadonlySet<Knowable> } {
  const knows = new Set<Knowable>();
  const know = (what: Knowable, value: string | undefined): string => {
    if (value) knows.add(what);
    return value ?? "";
  };
  const quantity = asked ?? (subscription && !subscription.usageBased ? subscription.quantity : undefined);
  const lost = source && target ? lostDataServices(source, target) : undefined;
  const values = {
    customer: know("customer", customer?.name) || words("guide:unknown.customer"),
    domain: know("domain", customer?.domain),
    source:
      know("source", subscription && planName(words, subscription, cloud)) || words("guide:unknown.source"),
    target: know("target", target && productName(words, target, cloud)) || words("guide:unknown.target"),
    licenses: know("quantity", quantity ? words("common:licenses", { count: quantity }) : undefined),
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
  return { values, knows };
}
