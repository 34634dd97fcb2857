import { describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { createAudit } from "../../src/channel/audit.ts";
import { anActivity } from "../support/activities.ts";
import { searched, typeahead } from "./as-teams-sends.ts";
import { ada, companies, companyNamed, tenant, World } from "./world.ts";

const hour = 3_600_000;
const contoso = companyNamed("Contoso").id;
const fabrikam = companyNamed("Fabrikam").id;

const auditIn = ({ bot }: World) => bot.log.filter(({ audit }) => audit === true);
const told = (world: World) =>
  auditIn(world).map(({ id, intent, customer, customers, verdict }) => ({
    id,
    intent,
    customer,
    customers,
    verdict,
  }));
const line = (id: number, fields: object) => ({ id: `activity-${id}`, customers: undefined, ...fields });

describe("the audit lines of a conversation", () => {
  it("are one for each answer about a customer, and none for anything else", async () => {
    const world = await World.open({ directory: companies });
    await world.say("hello");
    await world.say("Can Contoso go from Business Basic to E3?");
    await world.say("and E5?");
    await world.say("show all upgrade paths");
    await world.say("Can Contos go to E3?");
    await world.say("cancel");
    await world.press({ verb: "check", customer: contoso });
    await world.say("why not?");
    await world.say("Abonnements de Fabrikam");
    await world.press({ verb: "check", customer: "nobody" });
    expect(told(world)).toEqual([
      line(2, { intent: "check-upgrade", customer: contoso, verdict: "eligible" }),
      line(3, { intent: "check-upgrade", customer: contoso, verdict: "eligible" }),
      line(7, { intent: "list-upgrades", customer: contoso, verdict: "eligible" }),
      line(8, { intent: "explain-reason", customer: contoso, verdict: "eligible" }),
      line(9, { intent: "list-subscriptions", customer: fabrikam, verdict: null }),
    ]);
  });

  it("say who was told, in which organization, and by which activity; nobody's name, words or secrets", async () => {
    const world = await World.open({ directory: companies });
    await world.say("Can Contoso go to E3? My secret is hunter2");
    const [only, ...more] = auditIn(world);
    expect(more).toEqual([]);
    expect(only).toEqual({
      level: 30,
      time: expect.any(Number),
      audit: true,
      id: "activity-1",
      who: ada.aadObjectId,
      tenant,
      intent: "check-upgrade",
      customer: contoso,
      // The card says "to check": the rest of the message was not understood.
      verdict: "undetermined",
      msg: "audit",
    });
    expect(world.bot.log.find(({ msg }) => msg === "turn")).toMatchObject({ id: "activity-1" });
    expect(JSON.stringify(world.bot.log)).not.toMatch(/hunter2|Contoso|Ada|Lovelace|secret/i);
  });

  it("are not written again for an activity that arrives again", async () => {
    const world = await World.open({ directory: companies });
    await world.say("Can Contoso go to E3?", { id: "same" });
    await world.say("Can Contoso go to E3?", { id: "same" });
    expect(auditIn(world)).toHaveLength(1);
  });

  it("are written also for an answer that the channel does not take, which may be sent again", async () => {
    const world = await World.open({ directory: companies });
    world.bot.connector.treat = () => ({ status: 403 });
    await world.say("Can Contoso go to E3?");
    expect(auditIn(world)).toHaveLength(1);
  });

  it("tell of a guide, what it gives to take away, and its reminder", async () => {
    const world = await World.open({ directory: companies });
    await world.say("How do I change plans of Contoso manually?");
    await world.say("checklist");
    await world.say("remind me in an hour");
    await world.pass(hour, 1);
    expect(told(world)).toEqual([
      line(1, { intent: "start-guide", customer: contoso, verdict: null }),
      line(2, { intent: "resume-guide", customer: contoso, verdict: null }),
      line(3, { intent: "resume-guide", customer: contoso, verdict: null }),
      {
        ...line(0, { intent: "resume-guide", customer: contoso, verdict: null }),
        id: expect.stringMatching(/^id-/),
      },
    ]);
  });

  it("tell of a search that shows answers, once, and not of names found while one types", async () => {
    const world = await World.open({ directory: companies });
    await world.send({ type: "invoke", ...typeahead("contoso") });
    await world.send({ type: "invoke", ...searched("plans", "e3") });
    await world.send({ type: "invoke", ...searched("customers", "nobody") });
    await world.send({ type: "invoke", ...searched("customers", "Fabrikam") });
    expect(told(world)).toEqual([
      { id: "activity-4", intent: "search", customer: undefined, customers: [fabrikam], verdict: undefined },
    ]);
  });
});

describe("the audit lines of a log", () => {
  const outcome = { intent: "check-upgrade", verdict: "eligible", customer: { id: "c-1" } };

  it.each([
    ["error", 1],
    ["fatal", 1],
    ["silent", 0],
  ])("with the level %s are %i", (level, count) => {
    const lines: string[] = [];
    const log = pino({ level }, { write: (text: string) => lines.push(text) });
    createAudit(log).turn(anActivity(), { duplicate: false, outcome });
    expect(lines).toHaveLength(count);
  });
});
