import type { Memory, Saved } from "./memory";

/** What is known of this visitor's conversation beyond one page view. */
export type VisitorRecord = ReturnType<typeof createRecord>;

const blank: Saved = { token: null, outbox: [], seen: 0, human: 0, sound: false };

/**
 * Keeps the record, and writes it down as soon as, and only while, there is a conversation or something unsent. The visitor's other
 * tabs write to the same place, so it is read anew each time, and each tab changes only its own unsent messages.
 */
export function createRecord(memory: Memory) {
  let saved = blank;
  let isKept = false;
  /** Messages that this tab has had to send; others are the business of the tab they were written in. */
  const own = new Set<string>();

  function forget(): void {
    const { language, sound } = saved;
    saved = { ...blank, language, sound };
    isKept = false;
  }

  function get(): Saved {
    const stored = memory.load();
    // What was there and is gone another tab has erased; where nothing can be kept it never was.
    if (!stored && isKept) forget();
    if (stored) {
      saved = stored;
      isKept = true;
    }
    return saved;
  }

  return {
    get,
    set(patch: Partial<Saved>): void {
      const before = get();
      saved = { ...before, ...patch };
      if (patch.outbox) {
        for (const { id } of patch.outbox) own.add(id);
        saved.outbox = [...before.outbox.filter(({ id }) => !own.has(id)), ...patch.outbox];
      }
      if (saved.token || saved.outbox.length > 0) memory.save(saved);
      else {
        isKept = false;
        memory.forget();
      }
    },
    /** Forgets the conversation; what the visitor has set for this page view stays set. */
    forget(): void {
      forget();
      memory.forget();
    },
  };
}
