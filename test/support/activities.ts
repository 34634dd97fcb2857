import { randomUUID } from "node:crypto";
import type { Activity } from "botbuilder";

/** An activity as a Teams client sends it; what a test does not say is that of a message in a personal chat. */
export function anActivity(own: Partial<Activity> = {}): Activity {
  return {
    type: "message",
    id: randomUUID(),
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:9/",
    conversation: { id: "a:conversation", conversationType: "personal", isGroup: false, name: "" },
    from: { id: "29:person", name: "Ada" },
    recipient: { id: "28:bot", name: "Upgrade Advisor" },
    locale: "en-US",
    localTimezone: "Europe/Paris",
    text: "",
    callerId: "",
    label: "",
    valueType: "",
    listenFor: [],
    ...own,
  };
}
