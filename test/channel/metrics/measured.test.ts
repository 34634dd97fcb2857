import { describe, expect, it } from "@jest/globals";
import { Undelivered } from "../../../src/channel/adapter.ts";
import { measuredSend } from "../../../src/channel/metrics/measured-send.ts";
import { measuredStorage } from "../../../src/channel/metrics/measured-storage.ts";
import { Metrics } from "../../../src/channel/metrics/metrics.ts";
import { mustNotExist } from "../../../src/storage/etag.ts";
import { SqliteStorage } from "../../../src/storage/sqlite-storage.ts";
import { anActivity } from "../../support/activities.ts";
import { readSeries } from "../../support/scrape.ts";

async function countsOf(metrics: Metrics, name: string): Promise<unknown> {
  const { body } = await metrics.text();
  return Object.fromEntries(
    Object.entries(readSeries(body)).flatMap(([series, value]) =>
      series.startsWith(`${name}{`) ? [[series.slice(name.length), value]] : [],
    ),
  );
}

describe("a measured storage", () => {
  it("does what the storage does, and counts operations by their result", async () => {
    const [metrics, storage] = [new Metrics(), new SqliteStorage(":memory:")];
    const measured = measuredStorage(storage, metrics);
    await measured.write({ a: { is: "there", eTag: mustNotExist } });
    expect(await measured.read(["a"])).toMatchObject({ a: { is: "there" } });
    expect(await measured.list({ after: "", before: "b", limit: 5 })).toHaveLength(1);
    await expect(measured.write({ a: { eTag: mustNotExist } })).rejects.toThrow(/changed/);
    await measured.delete(["a"]);
    expect(await storage.read(["a"])).toEqual({});
    storage.close();
    await expect(measured.read(["a"])).rejects.toThrow();
    expect(await countsOf(metrics, "advisor_store_duration_seconds_count")).toEqual({
      '{operation="write",result="ok"}': 1,
      '{operation="read",result="ok"}': 1,
      '{operation="list",result="ok"}': 1,
      '{operation="write",result="conflict"}': 1,
      '{operation="delete",result="ok"}': 1,
      '{operation="read",result="error"}': 1,
    });
  });
});

describe("a measured way out", () => {
  it.each<[string, Undelivered, string]>([
    ["a refusal", new Undelivered("no", { cause: { statusCode: 429 } }), "429"],
    ["a status that is none", new Undelivered("no", { cause: { statusCode: "Contoso" } }), "failed"],
    ["a broken connection", new Undelivered("no", { cause: new Error("ECONNRESET") }), "failed"],
    ["no answer in time", new Undelivered("no"), "late"],
  ])("counts %s, and passes it on", async (_what, error, result) => {
    const metrics = new Metrics();
    const send = measuredSend(() => Promise.reject(error), metrics);
    await expect(send(anActivity(), () => Promise.resolve())).rejects.toBe(error);
    expect(await countsOf(metrics, "advisor_deliveries_total")).toEqual({ [`{result="${result}"}`]: 1 });
  });
});
