import type { Product, ServiceId } from "../catalog/types.ts";
import dataServices from "./data-services.json" with { type: "json" };

/**
 * The data-related services (mail, sites, files) that a plan lacks, or has in less strength, beside another: a move
 * there is a downgrade (manual/scope/1-downgrade-definition), before which data has to be backed up.
 */
export function lostDataServices(source: Product, target: Product): readonly ServiceId[] {
  const strength = ({ services }: Product, service: ServiceId) => services.get(service) ?? 0;
  return dataServices.filter((service) => strength(target, service) < strength(source, service));
}
