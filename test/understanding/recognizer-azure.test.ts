import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RecognizerError } from "../../src/understanding/recognizer-error.ts";
import { createRecognizer } from "../../src/understanding/recognizer-service.ts";
import { RecognizerServer } from "./support/recognizer-server.ts";

/** As Azure's REST reference shows it. */
const azureAnswer = {
  kind: "ConversationResult",
  result: {
    query: "move fabrikam's twenty std seats to e3",
    prediction: {
      topIntent: "CheckUpgrade",
      projectKind: "Conversation",
      intents: [
        { category: "CheckUpgrade", confidenceScore: 0.91 },
        { category: "None", confidenceScore: 0 },
      ],
      entities: [
        { category: "customer", text: "fabrikam", offset: 5, length: 8, confidenceScore: 1 },
        {
          category: "quantity",
          text: "twenty",
          offset: 16,
          length: 6,
          confidenceScore: 1,
          resolutions: [{ resolutionKind: "NumberResolution", numberKind: "Integer", value: 20 }],
          extraInformation: [{ extraInformationKind: "EntitySubtype", value: "Quantity.Number" }],
        },
        {
          category: "source",
          text: "std",
          offset: 23,
          length: 3,
          confidenceScore: 0.8,
          extraInformation: [{ extraInformationKind: "ListKey", key: "Business Standard" }],
        },
        { category: "target", text: "e3", offset: 36, length: 2, confidenceScore: 1 },
      ],
    },
  },
};

let server: RecognizerServer;
beforeAll(async () => {
  server = await RecognizerServer.start();
});
afterAll(() => server.close());

const azure = () =>
  createRecognizer({
    url: `${server.url}/language/:analyze-conversations?api-version=2023-04-01`,
    key: "k3y",
    timeoutMs: 2_000,
    minScore: 0.6,
    clu: { name: "Upgrades", deployment: "production" },
  });

describe("Azure's conversational language understanding", () => {
  it("is asked in its own way, and is told nothing of who asks", async () => {
    server.answers(azureAnswer);
    await azure().recognize("海川物流可以升级到 E3 吗？", "zh");
    expect(server.asked).toEqual([
      {
        url: "/language/:analyze-conversations?api-version=2023-04-01",
        headers: expect.objectContaining({ "ocp-apim-subscription-key": "k3y" }),
        body: {
          kind: "Conversation",
          analysisInput: {
            conversationItem: {
              id: "1",
              participantId: "1",
              text: "海川物流可以升级到 E3 吗？",
              language: "zh-hans",
            },
          },
          parameters: {
            projectName: "Upgrades",
            deploymentName: "production",
            stringIndexType: "Utf16CodeUnit",
          },
        },
      },
    ]);
    expect(server.asked[0]?.headers).not.toHaveProperty("authorization");
  });

  it("answers in its own shape, which becomes the Bot Framework's", async () => {
    server.answers(azureAnswer);
    expect(await azure().recognize("…", undefined)).toEqual({
      text: "move fabrikam's twenty std seats to e3",
      intents: { CheckUpgrade: { score: 0.91 }, None: { score: 0 } },
      entities: {
        customer: ["fabrikam"],
        quantity: [20],
        source: ["Business Standard"],
        target: ["e3"],
        $instance: {
          customer: [{ text: "fabrikam", startIndex: 5, endIndex: 13, score: 1 }],
          quantity: [{ text: "twenty", startIndex: 16, endIndex: 22, score: 1 }],
          source: [{ text: "std", startIndex: 23, endIndex: 26, score: 0.8 }],
          target: [{ text: "e3", startIndex: 36, endIndex: 38, score: 1 }],
        },
      },
    });
  });

  it("is refused where it answers for several projects at once", async () => {
    const prediction = { projectKind: "Orchestration", topIntent: "qna", intents: { qna: {} } };
    server.answers({ kind: "ConversationResult", result: { query: "…", prediction } });
    await expect(azure().recognize("…", undefined)).rejects.toThrow(RecognizerError);
  });
});
