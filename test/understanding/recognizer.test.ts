import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createRecognizer } from "../../src/understanding/recognizer-service.ts";
import { withRecognizer } from "../../src/understanding/with-recognizer.ts";
import { RecognizerServer } from "./support/recognizer-server.ts";
import { catalog, customersIn, understanding } from "./support/understanding.ts";

const hard = "would it be thinkable that contoso climbs to E3?";
const patient = 5_000;
const impatient = 200;

let server: RecognizerServer;
let warnings: string[] = [];
let now = 0;

beforeAll(async () => {
  server = await RecognizerServer.start();
});
afterAll(() => server.close());
beforeEach(() => {
  warnings = [];
  now = 0;
});

interface Settings {
  readonly key?: string;
  readonly timeoutMs?: number;
}

function recognizerAt(url: string, { key, timeoutMs = patient }: Settings = {}) {
  const finders = {
    namesIn: catalog.namesIn.bind(catalog),
    tiersIn: catalog.tiersIn.bind(catalog),
    customersIn,
  };
  return withRecognizer({
    recognizer: createRecognizer({ url, key, timeoutMs, minScore: 0.6, clu: undefined }),
    minScore: 0.6,
    warn: (problem) => warnings.push(problem),
    now: () => new Date(now),
  })(understanding, finders);
}

const answer = (score: number) => ({
  text: hard,
  intents: { "list-upgrades": { score }, none: { score: 0.05 } },
  entities: { customer: ["Fabrikam"] },
});

describe("another recognizer", () => {
  it("is asked with the text, its language and the key, and its answer counts", async () => {
    server.answers(answer(0.93));
    const request = await recognizerAt(`${server.url}/recognize?v=1`, { key: "k3y" }).understand(
      `<at>Upgrade Advisor</at> ${hard}`,
    );
    expect(request).toMatchObject({
      intent: "list-upgrades",
      customers: [{ id: "Fabrikam" }],
      rest: "",
      language: "en",
    });
    expect(warnings).toEqual([]);
    expect(server.asked).toEqual([
      expect.objectContaining({ url: "/recognize?v=1", body: { text: hard, language: "en" } }),
    ]);
    expect(server.asked[0]?.headers).toMatchObject({
      authorization: "Bearer k3y",
      "content-type": "application/json",
    });
  });

  it("is sent no key where there is none, and no language that does not show", async () => {
    server.answers(answer(1));
    await recognizerAt(server.url).understand("contoso E3");
    expect(server.asked.map(({ body }) => body)).toEqual([{ text: "contoso E3" }]);
    expect(server.asked[0]?.headers).not.toHaveProperty("authorization");
  });

  it.each([
    "help",
    "annuler",
    "重新开始",
    "français",
    "hello",
    "merci",
    "done",
    "下一步",
    "remind me tomorrow",
    "où en étais-je ?",
    "drop Contoso's guide",
    "2",
    "the second one",
    "oui",
    "no",
    "",
    " ?",
  ])("is not asked about “%s”, which works at every moment", async (text) => {
    server.answers(answer(1));
    expect(await recognizerAt(server.url).understand(text)).toEqual(await understanding.understand(text));
    expect(server.asked).toEqual([]);
  });

  it("makes no message a choice, a yes or a move through a guide", async () => {
    const entities = { ordinal: [1], yesNo: ["yes"], move: ["drop-guide"], remindWhen: ["tomorrow"] };
    server.answers({ text: hard, intents: { "resume-guide": { score: 1 } }, entities });
    expect(await recognizerAt(server.url).understand(hard)).toMatchObject({
      intent: "resume-guide",
      ordinal: undefined,
      yesNo: undefined,
      move: undefined,
      remindWhen: undefined,
    });
  });

  it("passes on what the directory says of itself", async () => {
    server.answers(answer(1));
    const finders = {
      namesIn: () => [],
      tiersIn: () => [],
      customersIn: () => Promise.reject(new Error("gone")),
    };
    const broken = withRecognizer({
      recognizer: createRecognizer({
        url: server.url,
        key: undefined,
        timeoutMs: patient,
        minScore: 0,
        clu: undefined,
      }),
      minScore: 0,
      warn: (problem) => warnings.push(problem),
      now: () => new Date(now),
    })(understanding, finders);
    await expect(broken.understand(hard)).rejects.toThrow("gone");
    expect(warnings).toEqual([]);
  });
});

describe("the embedded one answers instead", () => {
  const kilobyte = "x".repeat(1024);

  it.each<[string, (one: RecognizerServer) => void, string | undefined]>([
    [
      "of one that is not sure",
      (one) => {
        one.answers(answer(0.59));
      },
      undefined,
    ],
    [
      "of one that knows no intent",
      (one) => {
        one.answers({ text: hard, intents: {} });
      },
      undefined,
    ],
    [
      "of one that is slow",
      (one) => {
        one.does(() => undefined);
      },
      "timeout: no whole answer in time",
    ],
    [
      "of one that does not come to an end",
      (one) => {
        one.does((response) => response.write('{"text":'));
      },
      "timeout: no whole answer in time",
    ],
    [
      "of one that fails",
      (one) => {
        one.does((response) => {
          response.writeHead(500);
          response.end("stack trace");
        });
      },
      "refused: status 500",
    ],
    [
      "of one that refuses the key",
      (one) => {
        one.does((response) => {
          response.writeHead(401);
          response.end();
        });
      },
      "refused: status 401",
    ],
    [
      "of one that has moved",
      (one) => {
        one.does((response) => {
          response.writeHead(307, { Location: `${one.url}/elsewhere` });
          response.end();
        });
      },
      "refused: status 307",
    ],
    [
      "of one that hangs up",
      (one) => {
        one.does((response) => response.destroy());
      },
      "unreachable: UND_ERR_SOCKET",
    ],
    [
      "of one that speaks no JSON",
      (one) => {
        one.answers("<html>contoso</html>");
      },
      "malformed: no JSON",
    ],
    [
      "of one that says nothing",
      (one) => {
        one.answers("");
      },
      "malformed: no JSON",
    ],
    [
      "of one that speaks in another shape",
      (one) => {
        one.answers({ text: hard, topIntent: "help" });
      },
      "malformed: intents: Invalid input: expected record, received undefined",
    ],
    [
      "of one that says too much",
      (one) => {
        one.answers({ ...answer(1), more: kilobyte.repeat(64) });
      },
      "too-large: more than 65536 bytes",
    ],
    [
      "of one that never stops talking",
      (one) => {
        one.does((response) => {
          const more = () => {
            while (!response.destroyed && response.write(kilobyte));
          };
          response.on("drain", more);
          more();
        });
      },
      "too-large: more than 65536 bytes",
    ],
  ])("%s", async (_what, behave, warning) => {
    behave(server);
    const timeoutMs = warning?.startsWith("timeout") ? impatient : patient;
    const began = performance.now();
    const request = await recognizerAt(server.url, { key: "s3cret", timeoutMs }).understand(hard);
    expect(performance.now() - began).toBeLessThan(patient);
    expect(request).toEqual(await understanding.understand(hard));
    expect(warnings).toEqual(warning === undefined ? [] : [warning]);
    expect(server.asked).toHaveLength(1);
  });

  it("of one that is not there", async () => {
    const gone = await RecognizerServer.start();
    const { url } = gone;
    await gone.close();
    expect(await recognizerAt(url).understand(hard)).toEqual(await understanding.understand(hard));
    expect(warnings).toEqual(["unreachable: ECONNREFUSED"]);
  });

  it("and that is told once in five minutes", async () => {
    server.does((response) => {
      response.writeHead(503);
      response.end();
    });
    const both = recognizerAt(server.url);
    for (now of [0, 1_000, 299_999]) await both.understand(hard);
    expect(warnings).toHaveLength(1);
    now = 300_000;
    await both.understand(hard);
    expect(warnings).toHaveLength(2);
  });
});
