/** Characters of a page, as JSON writes them: what a card has room for beside its own parts, under 28 KB of UTF-16. */
const mostCharacters = 11_000;
/** Where a page may begin: a heading, or a step of the list. */
const beginning = /^(#|- \[)/;

/** A text in pages that fit into a card, cut before a heading or a step where there is one. */
export function pagesOf(text: string, most = mostCharacters): readonly string[] {
  const pages: string[] = [];
  let page = "";
  for (const block of blocksOf(text)) {
    if (page && written(page) + written(block) > most) {
      pages.push(page);
      page = "";
    }
    page += block;
  }
  return page ? [...pages, page] : pages;
}

const written = (text: string): number => JSON.stringify(text).length;

/** The text in pieces that stay together. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const last = blocks.at(-1);
    if (last === undefined || (beginning.test(line) && !last.endsWith("\n\n"))) blocks.push(line);
    else blocks[blocks.length - 1] = last + line;
  }
  return blocks;
}
