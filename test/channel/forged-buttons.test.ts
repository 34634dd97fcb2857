import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Activity } from "botbuilder";
import { aStranger, openGround, post } from "../../scripts/faults/ground.ts";
import type { Ground } from "../../scripts/faults/ground.ts";

jest.setTimeout(60_000);

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const inline = (person: Activity, own: Partial<Activity>) =>
  post(
    ground.url,
    JSON.stringify({ ...person, id: crypto.randomUUID(), deliveryMode: "expectReplies", ...own }),
  );
const press = (person: Activity, data: Readonly<Record<string, unknown>>) => inline(person, { value: data });

/** Somebody with a guide of their own about Fabrikam, and the name of that guide. */
async function withGuide() {
  const owner = aStranger(ground.connector.url);
  const { text } = await inline(owner, {
    text: "guide me through upgrading Fabrikam from Business Standard to E3",
  });
  const [, guide = ""] = /"guide":"([0-9a-f-]{36})"/.exec(text) ?? [];
  return { owner, guide, text };
}

describe("the buttons of somebody's guide", () => {
  it("work for them", async () => {
    const { owner, guide, text } = await withGuide();
    expect(text).toContain("Fabrikam");
    expect((await press(owner, { verb: "guide-act", guide, act: "show" })).text).toContain("Fabrikam");
  });

  it.each<[string, (owner: Activity) => Activity]>([
    ["in a conversation of their own", () => aStranger(ground.connector.url)],
    ["in the same conversation", ({ conversation }) => aStranger(ground.connector.url, { conversation })],
  ])("tell nobody else of it, and change nothing: %s", async (_where, other) => {
    const { owner, guide } = await withGuide();
    const stranger = other(owner);
    const forged = [
      { verb: "guide-act", guide, act: "show" },
      { verb: "guide-act", guide, act: "drop" },
      { verb: "guide-act", guide, act: "restart" },
      { verb: "guide-move", guide, at: "start", move: "done" },
      { verb: "guide-answer", guide, at: "start", answer: "yes" },
      { verb: "guide-remind", guide, when: "tomorrow" },
      { verb: "guide-handout", guide, what: "checklist" },
      { verb: "guides" },
    ];
    for (const data of forged) {
      const answer = await press(stranger, data);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain("AdaptiveCard");
      expect(answer.text).not.toContain("Fabrikam");
      expect(answer.text).not.toContain(guide);
    }
    expect((await press(owner, { verb: "guide-act", guide, act: "show" })).text).toContain("Fabrikam");
  });
});
