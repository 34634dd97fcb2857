import { createServer } from "node:net";
import { promisify } from "node:util";
import { listenOnLoopback } from "./listen.ts";
import { UsageError } from "./usage.ts";

/** Opens a port of loopback for a moment. @throws when it is taken or not allowed */
async function tryPort(port: number): Promise<number> {
  const server = createServer();
  const opened = await listenOnLoopback(server, port);
  await promisify(server.close.bind(server))();
  return opened;
}

/** A port of loopback that nobody listens on at this moment. */
export const freePort = (): Promise<number> => tryPort(0);

/**
 * The port to use: the one asked for, else the usual one, else (when the usual one is taken) any free one.
 *
 * @throws UsageError when the one asked for is taken: whoever names a port wants that one
 */
export async function choosePort(option: string, asked: number | undefined, usual: number): Promise<number> {
  try {
    return await tryPort(asked ?? usual);
  } catch {
    if (asked === undefined) return freePort();
    throw new UsageError(
      `Port ${asked} is in use. Choose another with ${option}, or leave ${option} out and a free one is taken.`,
    );
  }
}
