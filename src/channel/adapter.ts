import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from "botbuilder";
import type { Activity, InvokeResponse } from "botbuilder";
import type { Credentials } from "../config.ts";
import { botFrameworkName, Unauthorized } from "./authentication.ts";
import type { Caller } from "./authentication.ts";
import { within } from "./within.ts";

/** How long one message may take to reach the channel, in milliseconds, the framework's own retries included. */
const sendLimitMs = 15_000;

/** The channel did not take what was sent to it. */
export class Undelivered extends Error {
  readonly code = "Undelivered";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Undelivered";
  }
}

/** Sends something to where an activity came from, at any time, also after its request has been answered. */
export type Outbound = (to: Activity, send: (context: TurnContext) => Promise<unknown>) => Promise<void>;

/**
 * The framework's adapter, with its two ways apart: what comes in from a caller who is known, and what goes out when it
 * is ready.
 */
export class ChannelAdapter extends CloudAdapter {
  readonly #appId: string;

  /** @param credentials undefined in local mode: then it shows nobody who it is */
  constructor(credentials: Credentials | undefined) {
    super(authentication(credentials));
    this.#appId = credentials?.appId ?? "";
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
  readonly send: Outbound = async (to, send) => {
    const reference = TurnContext.getConversationReference(to);
    const sent = this.continueConversationAsync(this.#appId, reference, async (context) => {
      // The framework gives a continuation an id of its own; a reply is to name the message that it replies to. An
      // event is none of the channel's messages.
      if (to.id === undefined || to.type === "event") delete context.activity.id;
      else context.activity.id = to.id;
      await send(context);
    });
    const outcome = await within(sendLimitMs, sent).catch((cause: unknown) => {
      throw new Undelivered("The channel refused what was sent.", { cause });
    });
    if (!outcome.inTime) throw new Undelivered(`The channel took longer than ${sendLimitMs} ms.`);
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
