import { describe, expect, it } from "@jest/globals";
import { hideSecrets } from "../src/hide-secrets.ts";

describe("the secrets of the environment", () => {
  const password = 'Ab1~"c\\d+/=&e f';
  const storage =
    "DefaultEndpointsProtocol=https;AccountName=advisor;AccountKey=a2V5a2V5a2V5==;EndpointSuffix=x.example";
  const hide = hideSecrets({
    MicrosoftAppId: "11111111-app",
    MicrosoftAppPassword: password,
    RECOGNIZER_KEY: "recognizer-key",
    RECOGNIZER_URL: "https://r.example/read?code=query-secret",
    STATE_CONNECTION_STRING: storage,
    SHORT_KEY: "turn",
    EMPTY_TOKEN: "",
    UNSET_TOKEN: undefined,
  });

  it.each([
    ["as they are", `refused: ${password}.`, "refused: [hidden]."],
    ["in JSON", JSON.stringify({ secret: password }), '{"secret":"[hidden]"}'],
    ["in a form", `secret=${encodeURIComponent(password)}&x=1`, "secret=[hidden]&x=1"],
    ["more than once", "recognizer-key, recognizer-key", "[hidden], [hidden]"],
    [
      "in the query of an address",
      "GET https://r.example/read?code=query-secret",
      "GET https://r.example/read?[hidden]",
    ],
    ["a whole connection string", `bad: ${storage}`, "bad: [hidden]"],
    ["the key of a connection string", "key a2V5a2V5a2V5== of advisor", "key [hidden] of advisor"],
    [
      "a token, whoever it is from",
      "Bearer eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln said",
      "Bearer [hidden] said",
    ],
  ])("are hidden: %s", (_how, text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it("are all that is hidden", () => {
    const text = '{"msg":"turn","activity":"11111111-app of advisor at https://r.example/read"}';
    expect(hide(text)).toBe(text);
  });
});
