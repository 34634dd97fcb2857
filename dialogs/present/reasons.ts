import type { ReasonEntry } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog, ProductId } from "../../src/catalog/types.ts";
import { documentedTargets } from "../../src/eligibility/documentation.ts";
import { rulebook } from "../../src/eligibility/rulebook.ts";
import type { Customer, Option, Reason, Report, Subscription } from "../../src/eligibility/types.ts";
import { centerName, listed, planName, productName, productNames, statusName } from "./names.ts";

/** An assessment and what is needed to tell it. */
export interface Told {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly customer: Customer;
  readonly subscription: Subscription;
  readonly report: Report;
}

/** A reason, with the targets that it stands against. */
export interface GroupedReason {
  readonly reason: Reason;
  readonly targets: readonly ProductId[];
}

/** The reasons of several verdicts, each once. */
export function groupReasons(options: readonly Option[]): readonly GroupedReason[] {
  const groups = new Map<string, { reason: Reason; targets: ProductId[] }>();
  for (const { reasons, target } of options) {
    for (const reason of reasons) {
      const key = JSON.stringify({ ...reason, evidence: [] });
      const group = groups.get(key) ?? { reason, targets: [] };
      group.targets.push(target);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** Tells a reason: what it is, why, and what to do about it. */
export function reasonEntry(told: Told, { reason, targets }: GroupedReason, concerns: string): ReasonEntry {
  const { words } = told;
  const values = valuesOf(told, reason, targets);
  switch (reason.code) {
    case "SubscriptionStatusNotActive":
      return tell(words, reason.alreadyUpgraded ? "AlreadyUpgraded" : reason.code, values, concerns);
    case "NoRulebookApplies":
      return tell(words, `${reason.code}.${reason.because}`, values, concerns);
    case "NotPurchasedDirectly": {
      const entry = tell(words, reason.code, values, concerns);
      return reason.purchasedThrough === "csp"
        ? { ...entry, todo: words("reasons:NotPurchasedDirectly.todo_csp", values) }
        : entry;
    }
    case "RegionalVariantUndocumented": {
      const entry = tell(words, reason.code, values, concerns);
      const none = reason.documentedTargets.length === 0;
      return none
        ? { ...entry, because: words("reasons:RegionalVariantUndocumented.because_none", values) }
        : entry;
    }
    case "TargetAlreadyOwned": {
      const entry = tell(words, reason.code, values, concerns);
      const because = words("reasons:TargetAlreadyOwned.because_same", values);
      const todo = words("reasons:TargetAlreadyOwned.todo_same", values);
      return reason.subscription.id === told.subscription.id ? { ...entry, because, todo } : entry;
    }
    case "SubscriptionNotProvisioned":
    case "DelegatedAdminPermissionsDisabled":
    case "ConflictingServiceTypes":
    case "SubscriptionDoesNotHaveAnyUpgradePaths":
    case "SubscriptionTargetOfferNotFound":
    case "RegionalVariantMismatch":
    case "DelegatedAdminUnknown":
    case "StatusUnknown":
    case "OtherSubscriptionUnrecognised":
    case "AuxiliaryServicesOverlap":
    case "NewCommerceNeedsLiveCheck":
      return tell(words, reason.code, values, concerns);
  }
}

type Entry =
  | Exclude<Reason["code"], "NoRulebookApplies">
  | "AlreadyUpgraded"
  | `NoRulebookApplies.${Extract<Reason, { code: "NoRulebookApplies" }>["because"]}`;

function tell(words: Words, entry: Entry, values: Record<string, string>, concerns: string): ReasonEntry {
  return {
    title: words(`reasons:${entry}.title`, values),
    because: words(`reasons:${entry}.because`, values),
    todo: words(`reasons:${entry}.todo`, values),
    concerns,
  };
}

function valuesOf(told: Told, reason: Reason, targets: readonly ProductId[]): Record<string, string> {
  const { words, catalog, customer, subscription, report } = told;
  const { cloud } = customer;
  const names = productNames(words, catalog, targets, cloud);
  const values: Record<string, string> = {
    customer: customer.name,
    source: planName(words, subscription, cloud),
    status: statusName(words, subscription.status),
    center: centerName(words, subscription, cloud),
    channel: words(`common:channel.${subscription.purchasedThrough}`),
    target: names[0] ?? "",
    targets: listed(words, names),
    documented: listed(words, productNames(words, catalog, documentedFor(report, subscription), cloud)),
  };
  if ("subscription" in reason) {
    const product =
      reason.subscription.product === null ? undefined : catalog.find(reason.subscription.product);
    values["other"] = product ? productName(words, product, cloud) : reason.subscription.name;
    values["status"] = statusName(words, reason.subscription.status);
  }
  if ("services" in reason) {
    values["services"] = listed(
      words,
      reason.services.map((service) => catalog.service(service).name),
    );
  }
  if ("documentedTargets" in reason) {
    values["documented"] = listed(words, productNames(words, catalog, reason.documentedTargets, cloud));
  }
  return values;
}

function documentedFor(report: Report, { product }: Subscription): readonly ProductId[] {
  return report.rulebook && product ? documentedTargets(rulebook(report.rulebook), product.id) : [];
}
