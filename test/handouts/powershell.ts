import { fileURLToPath } from "node:url";
import { Language, Parser } from "web-tree-sitter";
import type { Node } from "web-tree-sitter";

await Parser.init();
const grammar = import.meta.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
const parser = new Parser().setLanguage(await Language.load(fileURLToPath(grammar)));

/** The syntax tree of a PowerShell script. */
export function parse(script: string): Node {
  const tree = parser.parse(script);
  if (!tree) throw new Error("the parser gave no tree");
  return tree.rootNode;
}

/** The nodes of some types, in the order in which they stand. */
export function nodes(root: Node, ...types: readonly string[]): readonly Node[] {
  return root.descendantsOfType([...types]).filter((node) => node !== null);
}

/** The nodes around a node, from the inside out. */
export function around(node: Node): readonly Node[] {
  return node.parent ? [node.parent, ...around(node.parent)] : [];
}

/**
 * What is left of a script without its strings and comments, by PowerShell's own rules: unlike the grammar it takes
 * typographic quotes for quotes.
 */
export function skeleton(script: string): string {
  return script.replaceAll(
    /<#[^]*?#>|#[^\n\r]*|['‘’‚‛](?:['‘’‚‛]{2}|[^'‘’‚‛])*['‘’‚‛]|["“”„](?:`[^]|["“”„]{2}|[^"“”„`])*["“”„]/gu,
    "…",
  );
}
