import { describe, expect, it } from "@jest/globals";
import { fillIn } from "../../../scripts/package/fill-in.ts";
import { readPackageSettings } from "../../../scripts/package/settings.ts";

const settingsWith = (host: string) =>
  readPackageSettings({
    MicrosoftAppId: "46a62ece-10ad-42e5-b3f1-b2ed53e6fc08",
    DEVELOPER_NAME: "Contoso",
    DEVELOPER_WEBSITE_URL: "https://contoso.example",
    PUBLIC_HOST: host,
  });

describe("a host whose pages Teams may show", () => {
  it.each(["advisor.contoso.com", "contoso.cn", "a-b.contoso.co.uk", "xn--fiqs8s.example"])(
    "may be %s",
    (host) => {
      expect(settingsWith(host).validDomains).toEqual([host]);
    },
  );

  it.each([
    "https://advisor.contoso.com",
    "advisor.contoso.com/app",
    "advisor.contoso.com:8080",
    "*.contoso.com",
    "localhost",
    "192.0.2.7",
    "contoso",
    "advisor.azurewebsites.net",
    "contoso.onmicrosoft.com",
    "login.microsoftonline.com",
    "abc.ngrok-free.app",
    "advisor.euw.devtunnels.ms",
  ])("may not be %s", (host) => {
    expect(() => settingsWith(host)).toThrow(/^PUBLIC_HOST: expected a host name of your own/);
  });
});

describe("a manifest", () => {
  const settings = settingsWith("");

  it("is filled in wherever a placeholder stands, and left as it is elsewhere", () => {
    const filled = fillIn(
      { validDomains: ["x.example"], a: [{ b: "<${{BOT_ID}}>" }, 5, null, "$x"] },
      settings,
    );
    expect(filled).toEqual({ validDomains: ["x.example"], a: [{ b: `<${settings.botId}>` }, 5, null, "$x"] });
  });

  it("with a placeholder that nothing is known for is not filled in", () => {
    expect(() => fillIn({ validDomains: [], id: "${{TENANT}}" }, settings)).toThrow("${{TENANT}}");
  });
});
