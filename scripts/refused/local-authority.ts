import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { PublishedKey } from "./signer.ts";
import { botFramework } from "../../src/channel/authentication.ts";
import type { Authority } from "../../src/channel/authentication.ts";
import { listenOnLoopback } from "../local/listen.ts";

const metadataPath = "/.well-known/openidconfiguration";
const keysPath = "/.well-known/keys";

/** What is wrong with the authority, and how that looks to whoever asks for its keys. */
export const ailments = {
  "answers with an error": (response: ServerResponse) => {
    response.statusCode = 503;
    response.end("busy");
  },
  "closes the connection": (response: ServerResponse) => response.destroy(),
  "answers nothing": () => undefined,
  "answers a web page": (response: ServerResponse) => response.end("<html>Sign in to this network</html>"),
  "answers an empty object": (response: ServerResponse) => response.end("{}"),
  "answers no object": (response: ServerResponse) => response.end('"keys"'),
  "answers half a document": (response: ServerResponse) => response.end('{"keys":[{"kty":"RSA"'),
  "has no list of keys": (response: ServerResponse) => response.end('{"keys":5}'),
  "has keys that are none": (response: ServerResponse) => response.end('{"keys":[{"kty":"RSA","n":5},null]}'),
  "has no keys": (response: ServerResponse) => response.end('{"keys":[]}'),
} as const;
export type Ailment = keyof typeof ailments;

/** Stands for login.botframework.com, on loopback. */
export class LocalAuthority {
  keys: readonly PublishedKey[];
  ailment: Ailment | undefined;
  /** Whether the document that leads to the keys is what is wrong, or that with the keys. */
  ailing: "metadata" | "keys" = "keys";
  /** How often it was asked for its keys. */
  asked = 0;
  readonly #server = createServer((request, response) => {
    if (request.url === keysPath) this.asked++;
    const part = request.url === keysPath ? "keys" : "metadata";
    if (this.ailment && part === this.ailing) return ailments[this.ailment](response);
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(
      JSON.stringify(part === "keys" ? { keys: this.keys } : { jwks_uri: `${this.url}${keysPath}` }),
    );
  });
  url = "";

  private constructor(keys: readonly PublishedKey[]) {
    this.keys = keys;
  }

  static async start(keys: readonly PublishedKey[]): Promise<LocalAuthority> {
    const authority = new LocalAuthority(keys);
    authority.url = `http://127.0.0.1:${await listenOnLoopback(authority.#server)}`;
    return authority;
  }

  /** What a bot is to believe; the times are those of the real one, unless told otherwise. */
  believed(own: Partial<Authority> = {}): Authority {
    return { ...botFramework, metadataUrl: `${this.url}${metadataPath}`, ...own };
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
