import { fold } from "../../../src/directory/words.ts";
import { chinese, english, french } from "./name-parts.ts";
import type { Random } from "./random.ts";

export interface Company {
  readonly name: string;
  readonly domain: string;
}

/** An invented company: half of them English, three in ten French, the others Chinese; the domain is of the name. */
export function inventCompany(random: Random): Company {
  const kind = random.below(10);
  if (kind < 5) return inLatin(englishName(random), random, english.forms);
  return kind < 8 ? inLatin(frenchName(random), random, french.forms) : inChinese(random);
}

function englishName(random: Random): string {
  const brand = () => capitalised(random.pick(english.heads) + random.pick(english.tails));
  const trade = random.pick(english.trades);
  switch (random.below(4)) {
    case 0:
      return `${brand()} ${trade}`;
    case 1:
      return `${brand()} ${random.pick(english.regions)} ${trade}`;
    case 2:
      return `${brand()} & ${brand()} ${trade}`;
    default:
      return `${random.pick(english.regions)} ${brand()} ${trade}`;
  }
}

function frenchName(random: Random): string {
  const family = random.pick(french.heads) + random.pick(french.tails);
  const trade = random.pick(french.trades);
  switch (random.below(3)) {
    case 0:
      return `${trade} ${family}`;
    case 1:
      return `${trade} ${family} et ${random.pick(["Fils", "Filles", "Frères", "Associés", "Compagnie"])}`;
    default:
      return `${trade} ${family} du ${random.pick(french.places)}`;
  }
}

function inLatin(name: string, random: Random, forms: readonly string[]): Company {
  const domain = `${fold(name).replace(/[^a-z]+/g, random.chance(0.5) ? "" : "-")}.example`;
  return { name: random.chance(0.4) ? `${name} ${random.pick(forms)}` : name, domain };
}

function inChinese(random: Random): Company {
  const trade = random.pick(chinese.trades);
  const brand = Array.from({ length: 2 + random.below(2) }, () => random.pick(chinese.characters));
  const city = random.chance(0.4) ? random.pick(chinese.cities) : "";
  const form = random.chance(0.5) ? random.pick(chinese.forms) : "";
  const latin = [...brand, trade].map((part) => part.latin).join("");
  return {
    name: [city, ...brand.map(({ han }) => han), trade.han, form].join(""),
    domain: `${latin}.example`,
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
