import { describe, expect, it } from "@jest/globals";
import { createLog } from "../src/log.ts";

function logged(error: unknown): Record<string, unknown> {
  const lines: string[] = [];
  createLog("info", { write: (line) => lines.push(line) }).error({ err: error }, "failed");
  return JSON.parse(lines.join("")) as Record<string, unknown>;
}

describe("an error in the log", () => {
  it("shows what it is and where it comes from, and nothing of what it carries", () => {
    const error = Object.assign(new Error("refused"), {
      code: "E1",
      statusCode: 403,
      request: { body: "can Contoso go to E5?", headers: { authorization: "Bearer token" } },
    });
    const line = logged(error);
    expect(line["err"]).toEqual({
      name: "Error",
      message: "refused",
      code: "E1",
      statusCode: 403,
      stack: error.stack,
    });
    expect(JSON.stringify(line)).not.toMatch(/Contoso|Bearer/);
  });

  it.each([
    ["a text", "gone", { message: "gone" }],
    ["a number", 5, { message: "5" }],
  ])("may be %s", (_what, thrown, shown) => {
    expect(logged(thrown)["err"]).toEqual(shown);
  });
});
