import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { beginChat } from "../../dialogs/chat.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { readRecognizer } from "../../src/recognizer-config.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { RecognizerServer } from "./support/recognizer-server.ts";

const question = "would Contoso fancy a spot of E3?";
const understood = {
  text: question,
  intents: { "check-upgrade": { score: 0.97 } },
  entities: { customer: ["Contoso"], source: ["Business Basic"], target: ["E3"] },
};

let server: RecognizerServer;
beforeAll(async () => {
  server = await RecognizerServer.start();
});
afterAll(() => server.close());

it("the conversation goes on with what another recognizer understood", async () => {
  const warnings: string[] = [];
  const recognizer = readRecognizer({ RECOGNIZER_URL: server.url });
  const { advisor } = await openAdvisor({ recognizer, warn: (problem) => warnings.push(problem) });
  const chat = beginChat(advisor, new SqliteStorage(":memory:"), "en");

  server.answers(understood);
  expect((await chat.say(question)).outcome).toMatchObject({
    intent: "check-upgrade",
    customer: { name: "Contoso" },
    target: "o365-e3",
  });

  server.does((response) => {
    response.writeHead(500);
    response.end();
  });
  expect((await chat.say("and E5?")).outcome).toMatchObject({
    customer: { name: "Contoso" },
    target: "o365-e5",
  });
  expect(warnings).toEqual(["refused: status 500"]);
});

it("the terminal asks it too, and tells a failure beside the answer", async () => {
  server.does((response) => {
    response.writeHead(401);
    response.end();
  });
  const { out, err } = await ask({ RECOGNIZER_URL: server.url, RECOGNIZER_KEY: "s3cret" });
  expect(JSON.parse(out)).toMatchObject({ intent: "check-upgrade", target: "o365-e3" });
  expect(err).toBe("recognizer: refused: status 401; the embedded one answers instead\n");
  expect(server.asked).toHaveLength(1);
});

it("the terminal refuses settings that cannot be used", async () => {
  const { code, err } = await ask({ RECOGNIZER_URL: "http://recognizer.example/?code=s3cret" });
  expect(code).toBe(2);
  expect(err).toMatch(/^RECOGNIZER_URL: expected an address with https/);
  expect(err).not.toContain("s3cret");
});

const command = fileURLToPath(new URL("../../src/cli/ask.ts", import.meta.url));

function ask(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, "--json", "Can Contoso go to E3?"],
      { env: { ...process.env, ...settings } },
      (error, out, err) => {
        resolve({ code: error?.code ?? 0, out, err });
      },
    );
  });
}
