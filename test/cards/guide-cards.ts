import type { CardData } from "../../cards/data.ts";
import { caseOf } from "../../dialogs/guides/case.ts";
import type { GuideCase } from "../../dialogs/guides/case.ts";
import { handoutText } from "../../dialogs/guides/handout-text.ts";
import { handouts } from "../../dialogs/guides/handouts.ts";
import type { OpenGuide } from "../../dialogs/guides/shelf.ts";
import { presentGuideMenu, presentNoGuides, presentOpenGuides } from "../../dialogs/present/guide-lists.ts";
import {
  presentDropped,
  presentGuideGone,
  presentNotYours,
  presentWhen,
} from "../../dialogs/present/guide-notices.ts";
import { presentGuide } from "../../dialogs/present/guide.ts";
import { presentHandout } from "../../dialogs/present/handout.ts";
import { pagesOf } from "../../handouts/pages.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { Catalog, Language } from "../../src/catalog/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import { guide as guideOf } from "../../src/guides/guide.ts";
import { guideIds } from "../../src/guides/types.ts";
import type { GuideId, Trail } from "../../src/guides/types.ts";
import { begin } from "../../src/guides/walk.ts";
import { pathsThrough } from "../guides/every-path.ts";

const now = new Date("2026-11-20T15:00:00Z");
export const clock = { now, zone: "Europe/Paris", canRemind: true };

const longest = {
  id: "c0000000-0000-4000-8000-00000000000c",
  customer: "",
  subscription: "",
  target: "m365-business-standard-in",
  wanted: 12_345,
};

export interface Room {
  readonly catalog: Catalog;
  readonly directory: Directory;
}

/** Every step of every guide as a card, for a customer and for nobody; the lists; every text to take away. */
export async function guideCards(
  { catalog, directory }: Room,
  language: Language,
): Promise<readonly (readonly [string, CardData])[]> {
  const words = wordsIn(language);
  const lookup = { words, catalog, directory };
  const [customer] = await directory.search("Northwind Traders", 1);
  const known = {
    ...longest,
    customer: customer?.customer.id,
    subscription: customer?.customer.subscriptions[0]?.id,
  };
  const cards: (readonly [string, CardData])[] = [];
  const open: GuideCase[] = [];
  for (const id of guideIds) {
    for (const [who, about] of [["", {}] as const, [" for a customer", known] as const]) {
      const first = await caseOf(lookup, openGuide(id, about));
      open.push(first);
      for (const trail of trailsToEachStep(first)) {
        const shown = await caseOf(lookup, { ...first.open, trail: [...trail] });
        const what = `${id}${who}: ${trail.at(-1)?.step ?? ""}`;
        cards.push([what, presentGuide({ words, shown, clock, notes: [words("guide:note.unclear")] })]);
      }
      for (const what of handouts) {
        const pages = pagesOf(handoutText(words, catalog, first, what));
        for (const page of pages.keys()) {
          const handout = { words, shown: first, what, spoken: language, pages, page, notes: [] };
          cards.push([`${id}${who}: ${what} ${page}`, presentHandout(handout)]);
        }
      }
    }
  }
  const [some] = open;
  if (!some) throw new Error("there is no guide");
  const reminded = { ...some, open: { ...some.open, reminder: { id: "r", due: now.toISOString() } } };
  return [
    ...cards,
    ["open guides", presentOpenGuides(words, [reminded, ...open], clock).card],
    ["no guides", presentNoGuides(words, "Contoso").card],
    ["guides to begin", presentGuideMenu(words, guideIds).card],
    ["a guide with a reminder", presentGuide({ words, shown: reminded, clock, notes: [] })],
    ["a guide dropped", presentDropped(words, some)],
    ["a guide gone", presentGuideGone(words)],
    ["somebody else's guide", presentNotYours(words)],
    ["a reminder without a time", presentWhen(words, some.open)],
  ];
}

function openGuide(id: GuideId, about: Partial<OpenGuide>): OpenGuide {
  const guide = guideOf(id);
  const { role, audience } = guide;
  const cloud = audience.cloud ?? "global";
  const trail = begin(guide, { role, cloud, knows: new Set() });
  const instant = now.toISOString();
  return { id: "g", guide: id, role, cloud, trail: [...trail], begun: instant, touched: instant, ...about };
}

/** The longest way to each step. */
function trailsToEachStep({ guide, circumstances }: GuideCase): readonly Trail[] {
  const found = new Map<string, Trail>();
  for (const path of pathsThrough(guide, circumstances)) {
    for (const [index, { step }] of path.entries()) {
      const [first, ...more] = path.slice(0, index + 1);
      if (first && (found.get(step)?.length ?? 0) <= index) {
        found.set(step, [
          first,
          ...more.slice(0, -1),
          ...more.slice(-1).map((visit) => ({ step: visit.step })),
        ]);
      }
    }
  }
  return [...found.values()];
}
