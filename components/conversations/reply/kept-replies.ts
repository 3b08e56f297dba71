import { z } from "zod";

/** A reply that was tried and has not been confirmed; sent again it keeps its id, so that nothing is said twice. */
export const attempt = z.object({ clientMessageId: z.string(), body: z.string() });
export type Attempt = z.infer<typeof attempt>;

const draft = z.object({
  text: z.string(),
  attempt: attempt.nullable(),
  /** When it was last written to, in milliseconds. */
  at: z.number(),
});
export type Draft = z.infer<typeof draft>;

const kept = z.record(z.string(), draft);

/** What nobody has come back to for so long is let go. */
const keptMs = 7 * 24 * 60 * 60_000;
const keptMax = 50;

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/** What is being written, by its place; kept in this browser, so that a reload or a closed tab takes nothing away. */
export class KeptReplies {
  readonly #storage: Storage | null;
  readonly #place: string;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #drafts: Map<string, Draft>;

  /** Without storage it lasts as long as the page. `owner` keeps two people at one counter apart. */
  constructor(storage: Storage | null, owner: string, now: () => number = Date.now) {
    this.#storage = storage;
    this.#place = `carbot.replies ${owner}`;
    this.#now = now;
    this.#drafts = this.#load();
  }

  get(place: string): Draft | null {
    return this.#drafts.get(place) ?? null;
  }

  /** What was tried and never confirmed, of all places that begin like this. */
  listTried(beginning: string): Attempt[] {
    return [...this.#drafts].flatMap(([place, { attempt: tried }]) =>
      tried && place.startsWith(beginning) ? [tried] : [],
    );
  }

  /** Keeps a text, or with an empty one forgets the place. */
  keep(place: string, text: string, tried: Attempt | null): void {
    this.#drafts.delete(place);
    if (text !== "") this.#drafts.set(place, { text, attempt: tried, at: this.#now() });
    this.#save();
    for (const listener of this.#listeners) listener();
  }

  /** Tells of every change until the answer is called. */
  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => void this.#listeners.delete(onChange);
  }

  #load(): Map<string, Draft> {
    try {
      const found = kept.safeParse(JSON.parse(this.#storage?.getItem(this.#place) ?? "{}"));
      const oldest = this.#now() - keptMs;
      return new Map(Object.entries(found.data ?? {}).filter(([, { at }]) => at > oldest));
    } catch {
      return new Map();
    }
  }

  #save(): void {
    const newest = [...this.#drafts].slice(-keptMax);
    this.#drafts = new Map(newest);
    try {
      if (newest.length === 0) this.#storage?.removeItem(this.#place);
      else this.#storage?.setItem(this.#place, JSON.stringify(Object.fromEntries(newest)));
    } catch {
      // A browser that keeps nothing still has it for now.
    }
  }
}

/** The attempt for what is in the field now: the earlier one when the text is the same, else a new one. */
export function attemptFor(
  { text, attempt: earlier }: Pick<Draft, "text" | "attempt">,
  newId: () => string,
): Attempt {
  const body = text.trim();
  return earlier?.body === body ? earlier : { clientMessageId: newId(), body };
}
