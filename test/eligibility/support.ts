import { createCatalog } from "../../src/catalog/catalog.ts";
import type { ProductId } from "../../src/catalog/types.ts";
import { assess } from "../../src/eligibility/assess.ts";
import type { Customer, Option, Report, Subscription } from "../../src/eligibility/types.ts";

export const catalog = createCatalog();

let made = 0;

/** An active subscription of 25 licences bought through the partner, unless told otherwise. */
export function subscription(product: ProductId | undefined, more: Partial<Subscription> = {}): Subscription {
  made += 1;
  const known = product === undefined ? undefined : catalog.product(product);
  return {
    id: `subscription-${made}`,
    offerId: "",
    name: known?.names.en ?? "Something of their own",
    product: known,
    quantity: 25,
    status: "active",
    suspensionReasons: [],
    purchasedThrough: "csp",
    usageBased: known?.usageBased ?? false,
    newCommerce: false,
    billingCycle: "annual",
    isTrial: false,
    parentId: undefined,
    ...more,
  };
}

/** A customer who has granted delegated admin privileges, unless told otherwise. */
export function customer(subscriptions: readonly Subscription[], more: Partial<Customer> = {}): Customer {
  return {
    id: "customer",
    name: "Contoso",
    domain: "contoso.example",
    cloud: "global",
    delegatedAdmin: "granted",
    subscriptions,
    ...more,
  };
}

export interface Case {
  readonly source: Subscription;
  readonly others?: readonly Subscription[];
  readonly target?: ProductId;
  readonly customer?: Partial<Customer>;
}

export function report({ source, others = [], target, customer: more = {} }: Case): Report {
  return assess(catalog, { customer: customer([source, ...others], more), subscription: source, target });
}

/** The verdict on the target that is asked about. */
export function verdictOn(asked: Case & { readonly target: ProductId }): Option {
  const option = report(asked).options.find(({ target }) => target === asked.target);
  if (!option) throw new Error(`no verdict on ${asked.target}`);
  return option;
}

export const codes = (option: Option): readonly string[] => option.reasons.map(({ code }) => code);
