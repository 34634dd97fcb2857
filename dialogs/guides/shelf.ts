import { z } from "zod";
import { guideIds } from "../../src/guides/types.ts";
import type { StateData } from "../../src/storage/turn-state.ts";

const visit = z.object({
  step: z.string(),
  answer: z.string().optional(),
  skipped: z.boolean().optional(),
});

/** A guide that a person follows, as it is kept between turns. Customer and plans are looked up anew each time. */
const openGuide = z.object({
  id: z.string(),
  guide: z.enum(guideIds),
  customer: z.string().optional(),
  subscription: z.string().optional(),
  target: z.string().optional(),
  /** The licences to move, where the person named a number. */
  quantity: z.number().optional(),
  role: z.enum(["partner", "admin"]),
  cloud: z.enum(["global", "21vianet"]),
  trail: z.array(visit).min(1),
  /** Instants, as ISO text. */
  begun: z.string(),
  touched: z.string(),
  dropped: z.boolean().optional(),
  /** What the trail was before it was started over, to undo that. */
  before: z.array(visit).min(1).optional(),
  reminder: z.object({ id: z.string(), due: z.string() }).optional(),
});

export type OpenGuide = z.infer<typeof openGuide>;

/** More than this many are not kept: the longest untouched goes. */
const mostKept = 25;

/** The guides of one person, the last touched first. They stand in the person's own state, wherever they write from. */
export class Shelf {
  readonly #user: StateData;

  constructor(user: StateData) {
    this.#user = user;
  }

  /** All that are kept, also those that are finished or dropped; an entry that cannot be read is left out. */
  all(): readonly OpenGuide[] {
    const stored = z.array(z.unknown()).safeParse(this.#user["guides"]).data ?? [];
    return stored
      .flatMap((entry) => openGuide.safeParse(entry).data ?? [])
      .toSorted((one, other) => other.touched.localeCompare(one.touched));
  }

  find(id: string): OpenGuide | undefined {
    return this.all().find((guide) => guide.id === id);
  }

  /** Whether a reminder that is due is still wanted: not cancelled, replaced, or its guide dropped. */
  awaits({ guide, reminder }: { readonly guide: string; readonly reminder: string }): boolean {
    const open = this.find(guide);
    return open?.dropped !== true && open?.reminder?.id === reminder;
  }

  /** Puts a guide in, or in the place of its earlier self. */
  put(guide: OpenGuide): void {
    const others = this.all().filter(({ id }) => id !== guide.id);
    this.#user["guides"] = [guide, ...others].slice(0, mostKept);
  }
}
