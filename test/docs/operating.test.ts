import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { Metrics } from "../../src/channel/metrics/metrics.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { logMessages } from "./code-says.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/operating.md");
/** The rows of the table under a heading, by what stands first in them. */
const rowsUnder = (heading: string) => {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  return [...own.matchAll(/^\| (`[^|]*`)\s*\|/gm)].flatMap(([, first = ""]) =>
    [...first.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
};

async function metrics(): Promise<Metrics> {
  const all = new Metrics();
  const checks = { storage: () => Promise.resolve(), directory: () => Promise.resolve() };
  all.watchReadiness(checks, () => Promise.resolve([]));
  all.watchProcess("1.0.0");
  await all.text();
  return all;
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe("docs/operating.md", () => {
  it("says what each metric means, and of no other", async () => {
    const names = (await metrics()).registry.getMetricsAsArray().map(({ name }) => name);
    const ours = names.filter((name) => !/^(process|nodejs)_/.test(name));
    expect(sorted(rowsUnder("Metrics"))).toEqual(sorted(ours));
    const mentioned = page.match(/\b(advisor|process|nodejs)_[a-z0-9_]*[a-z0-9]/g) ?? [];
    expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("says what each message of the log means, and of no other", () => {
    expect(sorted(rowsUnder("Log"))).toEqual(sorted(logMessages()));
  });

  it("says what each variable is for, and of no other", () => {
    const variables = [...read(".env.example").matchAll(/^(\w+)=/gm)].map(([, name = ""]) => name);
    expect(sorted(rowsUnder("Configuring"))).toEqual(sorted(variables));
  });

  it("has a command that backs up the state while it is in use", async () => {
    const [command = ""] = /^node -e .*$/m.exec(page) ?? [];
    const home = await mkdtemp(join(tmpdir(), "advisor-"));
    const inUse = new SqliteStorage(join(home, "advisor.db"));
    await inUse.write({ a: { is: "remembered" } });
    const paths = {
      "state/advisor.db": join(home, "advisor.db"),
      "advisor-backup.db": join(home, "copy.db"),
    };
    const own = Object.entries(paths).reduce((text, [path, here]) => text.replace(path, here), command);
    await promisify(execFile)("sh", ["-c", own]);
    const copy = new SqliteStorage(join(home, "copy.db"));
    expect(await copy.read(["a"])).toMatchObject({ a: { is: "remembered" } });
    for (const storage of [copy, inUse]) storage.close();
    await rm(home, { recursive: true });
  });
});

const alerts = z.object({
  groups: z.tuple([
    z.object({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z.string().regex(/^\d+m$/),
          labels: z.object({ severity: z.enum(["critical", "warning"]) }),
          annotations: z.strictObject({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ]),
});

describe("docs/alerts.yml", () => {
  const { rules } = alerts.parse(parse(read("docs/alerts.yml"))).groups[0];

  it("has three alerts, of which the page says what to do", () => {
    expect(rules).toHaveLength(3);
    for (const { alert, labels } of rules) expect(page).toContain(`- **${alert}** (${labels.severity}): `);
  });

  it.each(rules.map(({ alert, expr }) => [alert, expr]))(
    "%s looks at series that are there from the start",
    async (_alert, expr) => {
      const { body } = await (await metrics()).text();
      const series = body.split("\n").filter((line) => !line.startsWith("#"));
      const asked = [...expr.matchAll(/(advisor_\w+)(?:\{(\w+)=~?"([^"]+)"\})?/g)];
      expect(asked.length).toBeGreaterThan(0);
      for (const [, name = "", label = "", values = ""] of asked) {
        for (const value of values.split("|")) {
          const here = series.filter(
            (line) =>
              line.split(/[ {]/)[0] === name && (label === "" || line.includes(`${label}="${value}"`)),
          );
          expect([name, label, value, here.length > 0]).toEqual([name, label, value, true]);
        }
      }
    },
  );
});
