import type { Activity } from "botbuilder";
import { createRandom } from "../bench/customers/random.ts";
import { sampleQuestions } from "../bench/questions.ts";
import { aStranger } from "./ground.ts";

/** A question of the sample, of somebody new. */
export const question = (serviceUrl: string, seed: number): Activity =>
  aStranger(serviceUrl, createRandom(seed).pick(sampleQuestions));

/** Another one, of the same person in the same conversation. */
export const more = ({ serviceUrl, conversation, from }: Activity, seed: number): Activity => ({
  ...question(serviceUrl, seed),
  conversation,
  from,
});
