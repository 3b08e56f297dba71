import type { Memory, Saved } from "./memory";

/** What is known of this visitor's conversation beyond one page view. */
export type VisitorRecord = ReturnType<typeof createRecord>;

const blank: Saved = { token: null, outbox: [], seen: 0, human: 0, sound: false };

/** Keeps the record, and writes it down as soon as, and only while, there is a conversation or something unsent. */
export function createRecord(memory: Memory) {
  let saved = memory.load() ?? blank;
  return {
    get: () => saved,
    set(patch: Partial<Saved>): void {
      saved = { ...saved, ...patch };
      if (saved.token || saved.outbox.length > 0) memory.save(saved);
      else memory.forget();
    },
    /** Forgets the conversation; what the visitor has set for this page view stays set. */
    forget(): void {
      const { language, sound } = saved;
      saved = { ...blank, language, sound };
      memory.forget();
    },
  };
}
