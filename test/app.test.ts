import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { anActivity } from "./support/activities.ts";

const ada = "c5e99701-0000-4000-8000-a6da9df16d58";
const ours = "72f988bf-0000-4000-8000-2d7cd011db47";

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** The app as an environment describes it, on a free port, with its log. */
async function open(environment: Readonly<Record<string, string>>) {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const config = readConfig({ PORT: "0", STATE_FILE: ":memory:", ...environment });
  const { server } = await createApp(config, log);
  return { server, log: () => lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>) };
}

async function start(environment: Readonly<Record<string, string>>) {
  const { server, log } = await open(environment);
  const { url } = await server.listen();
  endings.push(() => server.close());
  const ask = async (text: string, tenantId = ours) => {
    const activity = anActivity({
      text,
      deliveryMode: "expectReplies",
      from: { id: "29:ada", name: "Ada", aadObjectId: ada },
      conversation: { id: "a:chat", conversationType: "personal", isGroup: false, name: "", tenantId },
    });
    const body = JSON.stringify(activity);
    const headers = { "content-type": "application/json" };
    return (await fetch(`${url}/api/messages`, { method: "POST", headers, body })).text();
  };
  return { ask, log };
}

function accessFile(people: readonly object[]) {
  const folder = mkdtempSync(join(tmpdir(), "advisor-"));
  endings.push(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, "access.json");
  const write = (content: string) => {
    writeFileSync(path, content);
  };
  write(JSON.stringify({ people }));
  return { path, write };
}

describe("the app", () => {
  it("lets people see what the access file says, also when it changes, and says when it cannot use it", async () => {
    const file = accessFile([{ id: ada, customers: ["contoso.example"] }]);
    const { ask, log } = await start({ ACCESS_FILE: file.path });
    expect(await ask("Subscriptions of Contoso")).toContain("contoso.example");
    expect(await ask("Subscriptions of Fabrikam")).not.toContain("fabrikam.example");

    file.write('{"people": [');
    expect(await ask("Subscriptions of Contoso")).toContain("contoso.example");
    file.write('{"people": []}');
    expect(await ask("Subscriptions of Contoso")).not.toContain("contoso.example");
    const told = log().filter(({ msg }) => String(msg).startsWith("access file"));
    expect(told.map(({ level, msg }) => [level, msg])).toEqual([
      [50, "access file: cannot be used, the rights stay as they were"],
      [30, "access file: read again"],
    ]);
  });

  it("answers the people of allowed organizations, and tells others that it does not", async () => {
    const { ask } = await start({ ALLOWED_TENANTS: ours });
    expect(await ask("Can Contoso go to E3?")).toContain("AdaptiveCard");
    const other = await ask("Can Contoso go to E3?", "0b0b0b0b-0000-4000-8000-0b0b0b0b0b0b");
    expect(other).toContain("I answer only members of the organization");
    expect(other).not.toContain("AdaptiveCard");
  });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["warns where any organization may have the app", {}, 1],
    ["does not where some are allowed", { ALLOWED_TENANTS: ours }, 0],
    [
      "does not where only one can have it",
      { MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: ours },
      0,
    ],
  ])("%s", async (_where, own, count) => {
    const { log } = await open({ MicrosoftAppId: "app", MicrosoftAppPassword: "secret", ...own });
    expect(log().filter(({ msg }) => String(msg).startsWith("ALLOWED_TENANTS"))).toHaveLength(count);
  });

  it("warns of nothing in local mode", async () => {
    expect((await open({})).log()).toEqual([]);
  });
});
