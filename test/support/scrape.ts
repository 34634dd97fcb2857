/** What `/metrics` tells: the value of each series, by its name and labels as they are printed. */
export async function scrape(url: string): Promise<Readonly<Record<string, number>>> {
  const response = await fetch(`${url}/metrics`);
  if (response.status !== 200) throw new Error(`${url}/metrics answers ${response.status}.`);
  return readSeries(await response.text());
}

export function readSeries(text: string): Readonly<Record<string, number>> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}
