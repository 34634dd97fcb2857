/** As a response of Partner Center begins; pasted into a file it stands in the middle. */
const byteOrderMarks = /\uFEFF/g;

/**
 * The value of a JSON text, whatever byte-order marks stand in it.
 *
 * @throws SyntaxError with the line and the column, both counted from 1
 */
export function parseJson(source: string): unknown {
  const text = source.replace(byteOrderMarks, "");
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const before = text.slice(0, offsetOf(cause.message, text));
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n");
    throw new SyntaxError(`line ${line}, column ${column}: not valid JSON (${withoutPlace(cause.message)})`, {
      cause,
    });
  }
}

function offsetOf(message: string, text: string): number {
  const stated = /at position (\d+)/.exec(message)?.[1];
  if (stated !== undefined) return Number(stated);
  return isUnexpectedToken(message) ? offsetOfUnexpectedToken(text) : text.length;
}

/** For a character that it does not expect V8 names no position: it is the last of the shortest text so refused. */
function offsetOfUnexpectedToken(text: string): number {
  let accepted = 0;
  let refused = text.length;
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    if (isUnexpectedToken(refusalOf(text.slice(0, middle)))) refused = middle;
    else accepted = middle;
  }
  return accepted;
}

function refusalOf(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

function isUnexpectedToken(message: string): boolean {
  return message.startsWith("Unexpected token") && !message.includes("at position");
}

/** V8's words without the position and the excerpt of the text. */
function withoutPlace(message: string): string {
  return message.replace(/( in JSON)? at position .*|, (\.\.\.)?".*/s, "");
}
