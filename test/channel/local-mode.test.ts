import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import { count, Harness } from "./harness.ts";

describe("local mode", () => {
  /** fetch does not let one choose the Host header. */
  async function postAs(
    host: string,
    bot: Harness,
    { url = bot.url, headers = {} }: { url?: string; headers?: Record<string, string> } = {},
  ): Promise<number | undefined> {
    const outgoing = request(`${url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", host, ...headers },
    });
    outgoing.end(JSON.stringify(bot.activity({ text: "hi" })));
    return new Promise((resolve, reject) => {
      outgoing.on("error", reject);
      outgoing.on("response", (response) => {
        void text(response).then(() => {
          resolve(response.statusCode);
        });
      });
    });
  }

  it.each([
    ["127.0.0.1:3978", 200],
    ["localhost", 200],
    ["[::1]:3978", 200],
    ["evil.example", 403],
    ["localhost.evil.example:3978", 403],
    ["127.0.0.1.nip.io", 403],
    ["localhost@evil.example", 403],
    ["0.0.0.0:3978", 403],
    ["10.0.0.1", 403],
  ])("of a request to %s answers %d", async (host, status) => {
    const bot = await Harness.start(count);
    expect(await postAs(host, bot)).toBe(status);
    expect(bot.connector.sent).toHaveLength(status === 200 ? 1 : 0);
  });

  const addresses = Object.values(networkInterfaces()).flat();
  const outside = addresses.find((address) => address?.family === "IPv4" && !address.internal);

  // Needs an address other than the loopback one.
  (outside ? it : it.skip)("refuses who comes from elsewhere, whatever name they use", async () => {
    const bot = await Harness.start(count, { host: "0.0.0.0" });
    const elsewhere = `http://${outside?.address}:${new URL(bot.url).port}`;
    expect(await postAs("127.0.0.1", bot, { url: elsewhere })).toBe(403);
    const headers = { "x-forwarded-for": "127.0.0.1" };
    expect(await postAs("127.0.0.1", bot, { url: elsewhere, headers })).toBe(403);
  });

  it.each([
    ["x-forwarded-for", "203.0.113.7"],
    ["x-forwarded-for", "127.0.0.1"],
    ["x-forwarded-host", "localhost"],
    ["X-Forwarded-Proto", "https"],
    ["forwarded", "for=203.0.113.7"],
    ["via", "1.1 tunnel"],
    ["x-real-ip", "127.0.0.1"],
    ["x-original-host", "bot.example"],
  ])("refuses what a proxy or a tunnel brings here (%s: %s)", async (name, value) => {
    const bot = await Harness.start(count);
    expect(await postAs("localhost", bot, { headers: { [name]: value } })).toBe(403);
    expect((await bot.state()).conversation).toEqual({});
  });

  it.each([
    "http://10.0.0.1/",
    "https://smba.trafficmanager.net/emea/",
    "http://169.254.169.254/latest/",
    "http://127.0.0.1.nip.io/",
    "http://localhost@evil.example/",
    "http://[::ffff:a00:1]/",
  ])("sends nothing to %s", async (serviceUrl) => {
    const bot = await Harness.start(count);
    expect(await bot.say("hi", { serviceUrl })).toEqual({
      status: 403,
      text: '{"error":{"code":"Forbidden"}}',
    });
    expect((await bot.state()).conversation).toEqual({});
  });
});
