import type { Catalog, Product, ServiceId, ServiceWeight } from "../catalog/types.ts";

const strength = (product: Product, service: ServiceId): number => product.services.get(service) ?? 0;

/**
 * The services that an upgrade would add and that another product already includes: those in which the target is
 * stronger than the source, and the other product is too. (Exchange Online (Plan 1) beside Business Basic, which
 * has it as well, takes nothing from Office 365 E3; Exchange Online (Plan 2) does.)
 *
 * Rule: csp-global/condition/no-additional-services-already and its twin for 21Vianet; what weighs how much is the
 * catalogue's (`services.json`).
 */
export function overlap(
  catalog: Catalog,
  source: Product,
  target: Product,
  other: Product,
): Record<ServiceWeight, ServiceId[]> {
  const found: Record<ServiceWeight, ServiceId[]> = { core: [], auxiliary: [], common: [] };
  for (const [service, wanted] of target.services) {
    const held = strength(source, service);
    if (wanted > held && strength(other, service) > held)
      found[weightOf(catalog, other, service)].push(service);
  }
  return found;
}

/** A core service weighs as an auxiliary one in a product that carries it only in support of its own purpose. */
function weightOf(catalog: Catalog, other: Product, service: ServiceId): ServiceWeight {
  const { weight } = catalog.service(service);
  return weight === "core" && other.companions.has(service) ? "auxiliary" : weight;
}
