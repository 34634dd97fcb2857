import servicesJson from "./services.json" with { type: "json" };
import type { Service, ServiceId, ServiceWeight } from "./types.ts";

/** A service plan of a product: its string id in the published table, and its name there if known. */
export interface ServicePlan {
  readonly id: string;
  readonly name?: string;
}

interface ServiceRecord {
  readonly id: ServiceId;
  readonly name: string;
  /** The service plans that give it, weakest first; an id that ends in * stands for all that begin so. */
  readonly tiers: readonly (readonly string[])[];
}

interface Share {
  readonly service: ServiceId;
  readonly strength: number;
}

/** What service plans amount to: the services of `services.json`, and how much of each a service plan gives. */
export class ServiceTable {
  readonly #services = new Map<ServiceId, Service>();
  readonly #rank = new Map<ServiceId, number>();
  readonly #shares = new Map<string, Share[]>();
  readonly #sharesByPrefix: { readonly prefix: string; readonly share: Share }[] = [];

  constructor() {
    this.#register("core", servicesJson.core);
    this.#register("auxiliary", servicesJson.auxiliary);
    for (const [id, name] of Object.entries(servicesJson.auxiliaryPlans)) this.#registerAlone(id, name);
    this.#register("common", servicesJson.common);
  }

  /** @throws RangeError for an id that no product has */
  service(id: ServiceId): Service {
    const service = this.#services.get(id);
    if (!service) throw new RangeError(`no service "${id}" in the catalogue`);
    return service;
  }

  /**
   * The services that a set of service plans gives, each as strong as the strongest of them; core services first. A
   * service plan that nobody classified becomes an auxiliary service of its own.
   */
  strengths(servicePlans: Iterable<ServicePlan>): Map<ServiceId, number> {
    const found = new Map<ServiceId, number>();
    for (const plan of servicePlans) {
      for (const { service, strength } of this.#sharesOf(plan)) {
        found.set(service, Math.max(strength, found.get(service) ?? 0));
      }
    }
    const rank = (id: ServiceId): number => this.#rank.get(id) ?? 0;
    return new Map([...found].sort(([one], [other]) => rank(one) - rank(other)));
  }

  #sharesOf({ id, name }: ServicePlan): readonly Share[] {
    return this.#classified(id) ?? [this.#registerAlone(id, name ?? id)];
  }

  #classified(servicePlan: string): readonly Share[] | undefined {
    const key = servicePlan.toUpperCase();
    const exact = this.#shares.get(key);
    if (exact) return exact;
    const byPrefix = this.#sharesByPrefix.find(({ prefix }) => key.startsWith(prefix));
    return byPrefix && [byPrefix.share];
  }

  #register(weight: ServiceWeight, records: readonly ServiceRecord[]): void {
    for (const { id, name, tiers } of records) {
      this.#add({ id, weight, name });
      for (const [tier, servicePlans] of tiers.entries()) {
        for (const servicePlan of servicePlans) this.#share(servicePlan, { service: id, strength: tier + 1 });
      }
    }
  }

  #registerAlone(id: string, name: string): Share {
    const share: Share = { service: id, strength: 1 };
    this.#add({ id, weight: "auxiliary", name });
    this.#share(id, share);
    return share;
  }

  #add(service: Service): void {
    this.#services.set(service.id, service);
    this.#rank.set(service.id, this.#rank.size);
  }

  #share(servicePlan: string, share: Share): void {
    const key = servicePlan.toUpperCase();
    if (key.endsWith("*")) {
      this.#sharesByPrefix.push({ prefix: key.slice(0, -1), share });
      return;
    }
    const shares = this.#shares.get(key);
    if (shares) shares.push(share);
    else this.#shares.set(key, [share]);
  }
}
