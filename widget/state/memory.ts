import type { OutboxItem } from "./outbox";

/** All that a visitor's browser keeps of us, and only from the first message on. */
export type Saved = {
  token: string | null;
  outbox: OutboxItem[];
  /** Position of the last message that was on screen: what came later is unread. */
  seen: number;
  /** When a person was last known to answer, in milliseconds since 1970; 0 while the bot does. */
  human: number;
  /** The language chosen in the menu. */
  language?: string;
  sound: boolean;
};

export type Memory = {
  load: () => Saved | null;
  save: (saved: Saved) => void;
  forget: () => void;
  /** Calls back when another tab has written or forgotten; gives the way to stop that. */
  watch?: (listener: () => void) => () => void;
};

/** Remembers nothing: for previews. */
export const noMemory: Memory = {
  load: () => null,
  save: () => undefined,
  forget: () => undefined,
};

/** One key per workshop in localStorage; a browser that forbids storage merely forgets on reload. */
export function createMemory(workshop: string): Memory {
  const key = `carbot:${workshop}`;
  return {
    load: () => {
      try {
        return parseSaved(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    save: (saved) => {
      try {
        localStorage.setItem(key, JSON.stringify(saved));
      } catch {
        // Full or forbidden: the chat still works until the page is left.
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept where nothing can be kept.
      }
    },
    watch: (listener) => {
      const hear = (event: StorageEvent) => {
        if (event.key === key) listener();
      };
      addEventListener("storage", hear);
      return () => removeEventListener("storage", hear);
    },
  };
}

/** Reads what was kept; anything that is not ours counts as nothing. */
export function parseSaved(text: string | null): Saved | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { token, outbox, seen, human, language, sound } = value as Record<string, unknown>;
  return {
    token: typeof token === "string" ? token : null,
    outbox: Array.isArray(outbox) ? outbox.filter(isItem) : [],
    seen: Number(seen) || 0,
    human: Number(human) || 0,
    language: typeof language === "string" ? language : undefined,
    sound: sound === true,
  };
}

function isItem(value: unknown): value is OutboxItem {
  if (typeof value !== "object" || value === null) return false;
  const { id, text, at } = value as Record<string, unknown>;
  return typeof id === "string" && typeof text === "string" && typeof at === "number";
}
