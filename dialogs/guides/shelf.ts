import { z } from "zod";
import { guideIds } from "../../src/guides/types.ts";
import type { StateData } from "../../src/storage/turn-state.ts";

const id = z.string().min(1).max(200);
const instant = z.iso.datetime();
const visit = z.object({
  step: id,
  answer: id.optional(),
  skipped: z.boolean().optional(),
});
const trail = z.array(visit).min(1).max(200);

/** A guide that a person follows, as it is kept between turns. Customer and plans are looked up anew each time. */
const openGuide = z.object({
  id,
  guide: z.enum(guideIds),
  customer: id.optional(),
  subscription: id.optional(),
  target: id.optional(),
  /** How many licences the person spoke of. */
  wanted: z.int().positive().optional(),
  role: z.enum(["partner", "admin"]),
  cloud: z.enum(["global", "21vianet"]),
  trail,
  /** Steps that were done before the trail led back behind them. */
  doneBefore: z.array(id).max(200).optional(),
  begun: instant,
  touched: instant,
  /** It has come to an end of one of its paths. */
  over: z.boolean().optional(),
  dropped: z.boolean().optional(),
  /** What the trail was before it was started over, to undo that. */
  before: trail.optional(),
  reminder: z.object({ id, due: instant }).optional(),
});

export type OpenGuide = z.infer<typeof openGuide>;

/** So many are kept that are finished or dropped, and so many that are under way; the longest untouched go first. */
const mostOver = 10;
const mostUnderWay = 100;

/** The guides of one person, the last touched first. They stand in the person's own state, wherever they write from. */
export class Shelf {
  readonly #user: StateData;

  constructor(user: StateData) {
    this.#user = user;
  }

  /** All that are kept, also those that are finished or dropped. */
  all(): readonly OpenGuide[] {
    return this.#entries()
      .flatMap((entry) => openGuide.safeParse(entry).data ?? [])
      .toSorted((one, other) => other.touched.localeCompare(one.touched));
  }

  find(id: string): OpenGuide | undefined {
    return this.all().find((guide) => guide.id === id);
  }

  /** Whether a reminder that is due is still wanted: not cancelled, replaced, or its guide finished or dropped. */
  awaits({ guide, reminder }: { readonly guide: string; readonly reminder: string }): boolean {
    const open = this.find(guide);
    return open !== undefined && !open.dropped && !open.over && open.reminder?.id === reminder;
  }

  /** Puts a guide in, or in the place of its earlier self. What another release has put there stays. */
  put(guide: OpenGuide): void {
    const foreign = this.#entries().filter((entry) => !openGuide.safeParse(entry).success);
    const all = [guide, ...this.all().filter((other) => other.id !== guide.id)];
    const isOver = (each: OpenGuide) => each.dropped === true || each.over === true;
    this.#user["guides"] = [
      ...all.filter((each) => !isOver(each)).slice(0, mostUnderWay),
      ...all.filter(isOver).slice(0, mostOver),
      ...foreign,
    ];
  }

  #entries(): readonly unknown[] {
    return z.array(z.unknown()).safeParse(this.#user["guides"]).data ?? [];
  }
}
