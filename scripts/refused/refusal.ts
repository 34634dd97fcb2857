import { randomUUID } from "node:crypto";
import type { Credentials } from "../../src/config.ts";
import type { Outcome } from "./guarded-bot.ts";

/** Credentials of nobody; the bot asks for no token of its own with them, because its replies travel in the answers. */
export const someCredentials = (appType: Credentials["appType"] = "SingleTenant"): Credentials => ({
  appType,
  // With letters in it: in capitals it is another.
  appId: `${randomUUID().slice(0, -4)}cafe`,
  appPassword: appType === "UserAssignedMSI" ? "" : randomUUID(),
  tenantId: appType === "MultiTenant" ? "" : randomUUID(),
});

const unauthorized = { status: 401, text: '{"error":{"code":"Unauthorized"}}', traces: "refusal" };
/** Node itself refuses what has more headers than it takes; the bot does not hear of it. */
const tooLarge = { status: 431, text: "", traces: "" };

/** Whether a request was refused as it should be: without a word about why, and with nothing done but noting it. */
export function isRefused({ status, text, traces }: Outcome): boolean {
  return [unauthorized, tooLarge].some(
    (refusal) => refusal.status === status && refusal.text === text && refusal.traces === traces.join(),
  );
}
