import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rooms = ["src", "dialogs", "cards", "locales", "handouts"];
const levels: readonly string[] = ["fatal", "error", "warn", "info", "debug", "trace"];

/** What each call of a logger says: the messages of `log.warn({ … }, "message")` and its kin, wherever they stand. */
export function logMessages(): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => messagesIn(readFileSync(join(root, room, file), "utf8"))),
  );
}

function messagesIn(text: string): readonly string[] {
  const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isLogger(node.expression)) {
      const message = node.arguments.at(-1);
      found.push(message && ts.isStringLiteralLike(message) ? message.text : node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLogger(called: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(called) &&
    levels.includes(called.name.text) &&
    /(?:^|[.#])(?:log|logger|audit)$/i.test(called.expression.getText())
  );
}
