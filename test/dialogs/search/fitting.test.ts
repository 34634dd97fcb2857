import { describe, expect, it } from "@jest/globals";
import { fitting } from "../../../dialogs/search/fitting.ts";

const plans = {
  basic: ["Microsoft 365 Business Basic", "Microsoft 365 商业基本版"],
  e3: ["Office 365 Enterprise E3", "Office 365 Entreprise E3", "Office 365 企业版 E3"],
  m365e3: ["Microsoft 365 E3"],
  apps: ["Microsoft 365 Apps for business", "Microsoft 365 商业应用版"],
  audio: ["Microsoft 365 E5 without Audio Conferencing", "Microsoft 365 E5 sans audioconférence"],
};
const all = Object.keys(plans);

describe("what is found by what is typed so far", () => {
  it.each<[typed: string, found: readonly string[]]>([
    ["", all],
    ["  ", all],
    ["b", ["basic", "apps"]],
    ["bas", ["basic"]],
    ["BASIC", ["basic"]],
    ["basic business", ["basic"]],
    ["e3", ["e3", "m365e3"]],
    ["M365 E3", ["m365e3"]],
    ["O365", ["e3"]],
    ["office 365 e3", ["e3"]],
    ["商业", ["basic", "apps"]],
    ["基本版", ["basic"]],
    ["Ｅ３", ["e3", "m365e3"]],
    ["audioconference", ["audio"]],
    ["5", ["audio"]],
    ["asic", []],
    ["c3", []],
    ["zzz", []],
    ["basic zzz", ["basic"]],
    ["basic e3", []],
    ["→", all],
    ["${e3}", ["e3", "m365e3"]],
  ])("%j", (typed, found) => {
    expect(fitting(typed, all, (plan) => plans[plan as keyof typeof plans])).toEqual(found);
  });
});
