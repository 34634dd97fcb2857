import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from "botbuilder";
import type { Activity, InvokeResponse } from "botbuilder";
import type { Credentials } from "../config.ts";
import { botFrameworkName, Unauthorized } from "./authentication.ts";
import type { Caller } from "./authentication.ts";
import { resendBy, teamsPatience } from "./resending.ts";
import type { Patience } from "./resending.ts";
import { within } from "./within.ts";

/** The channel did not take what was sent to it. */
export class Undelivered extends Error {
  readonly code = "Undelivered";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Undelivered";
  }
}

/**
 * Sends something to where an activity came from, at any time, also after its request has been answered. What the
 * channel does not take is tried again for a while, unless it is to be sent now or never.
 */
export type Outbound = (
  to: Activity,
  send: (context: TurnContext) => Promise<unknown>,
  when?: "now-or-never",
) => Promise<void>;

export interface AdapterOptions {
  /** Undefined in local mode: then nobody is asked who they are. */
  readonly credentials: Credentials | undefined;
  /** That with Teams, unless a test is in a hurry. */
  readonly patience?: Patience | undefined;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

/**
 * The framework's adapter, with its two ways apart: what comes in from a caller who is known, and what goes out when it
 * is ready.
 */
export class ChannelAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #patience: Patience;
  readonly #random: () => number;

  constructor({ credentials, patience = teamsPatience, random = Math.random }: AdapterOptions) {
    super(authentication(credentials));
    this.#appId = credentials?.appId ?? "";
    this.#patience = patience;
    this.#random = random;
  }

  /**
   * Lets an activity in.
   *
   * @throws Unauthorized when its sender may not bring it
   */
  async receive(
    caller: Caller,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    if (!caller.mayBring(activity))
      throw new Unauthorized("another channel or service address than signed for");
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity(
      { audience: botFrameworkName, claimsIdentity, connectorFactory },
      activity,
      logic,
    );
  }

  /** @throws Undelivered */
  readonly send: Outbound = async (to, send, when) => {
    const patience = when === "now-or-never" ? { ...this.#patience, totalMs: 0 } : this.#patience;
    const limitMs = patience.totalMs + patience.tryMs;
    const giveUp = new AbortController();
    const reference = TurnContext.getConversationReference(to);
    const sent = this.continueConversationAsync(this.#appId, reference, async (context) => {
      const client: unknown = context.turnState.get(this.ConnectorClientKey);
      resendBy({ patience, signal: giveUp.signal, random: this.#random }, client);
      // The framework gives a continuation an id of its own; a reply is to name the message that it replies to. An
      // event is none of the channel's messages.
      if (to.id === undefined || to.type === "event") delete context.activity.id;
      else context.activity.id = to.id;
      await send(context);
    });
    const outcome = await within(limitMs, sent).catch((cause: unknown) => {
      throw new Undelivered("The channel refused what was sent.", { cause });
    });
    if (outcome.inTime) return;
    // What is given up here must not arrive later after all: it may be sent again by then.
    giveUp.abort();
    throw new Undelivered(`The channel took longer than ${limitMs} ms.`);
  };
}

function authentication(credentials: Credentials | undefined): ConfigurationBotFrameworkAuthentication {
  if (!credentials) return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: credentials.appType,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.appPassword,
    MicrosoftAppTenantId: credentials.tenantId,
  });
}
