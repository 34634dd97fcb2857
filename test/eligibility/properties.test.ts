import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { assess } from "../../src/eligibility/assess.ts";
import { isOpen } from "../../src/eligibility/reasons.ts";
import type { Customer, Option, Subscription } from "../../src/eligibility/types.ts";
import { catalog, customer, subscription } from "./support.ts";

const ids = catalog.products.map(({ id }) => id);
const plans = catalog.products.filter(({ isPlan }) => isPlan).map(({ id }) => id);
const statuses = [
  "active",
  "suspended",
  "pending",
  "expired",
  "disabled",
  "deleted",
  "none",
  "",
  "hibernating",
];

const aSubscription = (products: readonly string[]): fc.Arbitrary<Subscription> =>
  fc
    .record({
      product: fc.option(fc.constantFrom(...products), { nil: undefined, freq: 8 }),
      status: fc.oneof({ weight: 3, arbitrary: fc.constant("active") }, fc.constantFrom(...statuses)),
      suspensionReasons: fc.subarray(["CustomerCancellation", "Transition"]),
      purchasedThrough: fc.oneof(
        { weight: 3, arbitrary: fc.constant("csp" as const) },
        fc.constantFrom("direct" as const, "volume-licensing" as const, "other-partner" as const),
      ),
      newCommerce: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      billingCycle: fc.constantFrom("annual", "monthly", "triennial", "none", undefined),
      isTrial: fc.boolean(),
    })
    .map(({ product, ...more }) => subscription(product, more));

const aCustomer: fc.Arbitrary<{ who: Customer; source: Subscription }> = fc
  .record({
    source: aSubscription(plans),
    others: fc.array(aSubscription(ids), { maxLength: 5 }),
    cloud: fc.constantFrom("global" as const, "21vianet" as const),
    delegatedAdmin: fc.constantFrom("granted" as const, "absent" as const, "unknown" as const),
  })
  .map(({ source, others, cloud, delegatedAdmin }) => ({
    source,
    who: customer([source, ...others], { cloud, delegatedAdmin }),
  }));
const aTarget = fc.constantFrom(...ids);

const verdicts = (options: readonly Option[]) =>
  new Map(options.map((option) => [option.target, option.verdict]));

describe("whatever the customer", () => {
  it("an eligible target has no reason, an ineligible one a blocking reason with evidence, any other an open one", () => {
    fc.assert(
      fc.property(aCustomer, aTarget, ({ who, source }, target) => {
        for (const option of assess(catalog, { customer: who, subscription: source, target }).options) {
          const blocking = option.reasons.filter((reason) => !isOpen(reason));
          if (option.verdict === "eligible") expect(option.reasons).toEqual([]);
          if (option.verdict === "ineligible")
            expect(blocking.some(({ evidence }) => evidence.length > 0)).toBe(true);
          if (option.verdict === "undetermined") {
            expect(blocking).toEqual([]);
            expect(option.reasons.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a target that was asked for gets a verdict", () => {
    fc.assert(
      fc.property(aCustomer, aTarget, ({ who, source }, target) => {
        const { options } = assess(catalog, { customer: who, subscription: source, target });
        expect(options.filter((option) => option.target === target)).toHaveLength(1);
      }),
    );
  });

  it("the order of the subscriptions does not matter", () => {
    fc.assert(
      fc.property(aCustomer, aTarget, ({ who, source }, target) => {
        const turned = { ...who, subscriptions: who.subscriptions.toReversed() };
        const one = assess(catalog, { customer: who, subscription: source, target });
        const other = assess(catalog, { customer: turned, subscription: source, target });
        expect(verdicts(other.options)).toEqual(verdicts(one.options));
        const told = (options: readonly Option[]) =>
          options.map(({ reasons }) => reasons.map((r) => JSON.stringify(r)).sort());
        expect(told(other.options)).toEqual(told(one.options));
      }),
    );
  });

  it("one more subscription never makes a target eligible, nor an ineligible one anything else", () => {
    fc.assert(
      fc.property(aCustomer, aSubscription(ids), ({ who, source }, another) => {
        const before = verdicts(assess(catalog, { customer: who, subscription: source }).options);
        const more = { ...who, subscriptions: [...who.subscriptions, another] };
        for (const { target, verdict } of assess(catalog, { customer: more, subscription: source }).options) {
          if (verdict === "eligible") expect(before.get(target)).toBe("eligible");
          if (before.get(target) === "ineligible") expect(verdict).toBe("ineligible");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("no report comes with another customer's data or changes its own", () => {
    fc.assert(
      fc.property(aCustomer, ({ who, source }) => {
        const before = JSON.stringify(who);
        const names = new Set(who.subscriptions.map(({ id }) => id));
        for (const { reasons } of assess(catalog, { customer: who, subscription: source }).options) {
          for (const reason of reasons)
            if ("subscription" in reason) expect(names).toContain(reason.subscription.id);
        }
        expect(JSON.stringify(who)).toBe(before);
      }),
    );
  });
});
