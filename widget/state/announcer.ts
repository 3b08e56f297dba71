import { splitSentences } from "./sentences";

/** Collects a streamed answer and gives out whole sentences, so that a screen reader is not fed syllables. */
export function createAnnouncer(say: (text: string) => void): {
  feed: (text: string) => void;
  finish: () => void;
  reset: () => void;
} {
  let rest = "";
  return {
    feed: (text) => {
      const split = splitSentences(rest + text);
      rest = split.rest;
      split.sentences.forEach(say);
    },
    finish: () => {
      if (rest.trim()) say(rest.trim());
      rest = "";
    },
    reset: () => {
      rest = "";
    },
  };
}
