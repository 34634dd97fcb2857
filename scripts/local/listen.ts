import { once } from "node:events";
import type { Server } from "node:net";

/**
 * Opens a server on loopback, on any free port or on the one given.
 *
 * @returns the port
 * @throws the system's error when the port is taken or not allowed
 */
export async function listenOnLoopback(server: Server, port = 0): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("The server has no port.");
  return address.port;
}
