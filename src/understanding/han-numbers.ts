/** Pattern of several characters that count something: “六十个”, “二十个席位”. */
export const hanNumber = String.raw`[〇零一二两兩三四五六七八九十百千]{2,}(?=[个個名位人席份张張台用许許套把号口来余多]|$|\s*[，。,.？?!！])`;

const hanDigits = "〇一二三四五六七八九";
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** “六十” -> 60, “一百二十五” -> 125; undefined for what is no number written so. */
export function readHanNumber(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const character of text.replaceAll("两", "二").replaceAll("零", "")) {
    const unit = hanUnits[character];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      const read = hanDigits.indexOf(character);
      if (read < 0 || digit !== undefined) return undefined;
      digit = read;
    }
  }
  return sum + (digit ?? 0);
}
