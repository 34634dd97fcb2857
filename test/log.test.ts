import { describe, expect, it } from "@jest/globals";
import { createLog, logAbout } from "../src/log.ts";

type Line = Readonly<Record<string, unknown>>;

function logOf(work: (log: ReturnType<typeof createLog>) => void): Line[] {
  const lines: Line[] = [];
  work(createLog("info", { write: (line) => lines.push(JSON.parse(line) as Line) }));
  return lines;
}

function logged(error: unknown): unknown {
  const [line] = logOf((log) => {
    log.error({ err: error }, "failed");
  });
  return line?.["err"];
}

describe("an error in the log", () => {
  it("shows what it is and where it comes from", () => {
    const error = Object.assign(new Error("busy"), { code: "E1" });
    expect(logged(error)).toEqual({ name: "Error", message: "busy", code: "E1", stack: error.stack });
  });

  it("shows of somebody else's answer its status and code, and none of its words", () => {
    const error = Object.assign(new Error("cannot take: can Contoso\ngo to E5?"), {
      code: "Forbidden",
      statusCode: 403,
      request: { body: "can Contoso go to E5?", headers: { authorization: "Bearer token" } },
    });
    expect(logged(error)).toEqual({
      name: "Error",
      code: "Forbidden",
      statusCode: 403,
      stack: expect.stringMatching(/^\n {4}at /),
    });
    expect(JSON.stringify(logged(error))).not.toMatch(/Contoso|E5|Bearer/);
  });

  it("shows of what cannot be parsed that it cannot, and nothing of it", () => {
    let caught: unknown;
    try {
      JSON.parse('{"customer": Contoso}');
    } catch (error) {
      caught = error;
    }
    expect(String(caught)).toContain("Contoso");
    expect(logged(caught)).toMatchObject({ name: "SyntaxError" });
    expect(JSON.stringify(logged(caught))).not.toContain("Contoso");
  });

  it("shows what caused it, in the same way", () => {
    const answer = Object.assign(new Error("Contoso?"), { statusCode: 403, response: {} });
    const error = new Error("not sent", { cause: new Error("refused", { cause: answer }) });
    expect(logged(error)).toMatchObject({
      message: "not sent",
      cause: { message: "refused", cause: { statusCode: 403 } },
    });
    expect(JSON.stringify(logged(error))).not.toContain("Contoso");
  });

  it("ends, also when it caused itself", () => {
    const error = new Error("round");
    error.cause = error;
    expect(JSON.stringify(logged(error)).match(/"message":"round"/g)).toHaveLength(4);
  });

  it("shows no code that is a sentence", () => {
    expect(logged(Object.assign(new Error("no"), { code: "Contoso went away" }))).not.toHaveProperty("code");
  });

  it.each([
    ["a text", "gone", { message: "gone" }],
    ["a number", 5, { message: "5" }],
  ])("may be %s", (_what, thrown, shown) => {
    expect(logged(thrown)).toEqual(shown);
  });
});

describe("lines about one activity", () => {
  it("have its id in common, those too that come later", async () => {
    const lines: Line[] = [];
    const log = createLog("info", { write: (line) => lines.push(JSON.parse(line) as Line) });
    const work = async () => {
      log.info("begun");
      await Promise.resolve();
      log.info("ended");
    };
    await Promise.all([logAbout("one", work), logAbout("two", work)]);
    log.info("afterwards");
    expect(lines.map(({ id, msg }) => [id, msg])).toEqual([
      ["one", "begun"],
      ["two", "begun"],
      ["one", "ended"],
      ["two", "ended"],
      [undefined, "afterwards"],
    ]);
  });
});
