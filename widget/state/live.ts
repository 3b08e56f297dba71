import type { readEvents } from "../protocol/sse";
import type { MessagePage } from "../protocol/types";

export type FollowerDeps = {
  /** Opens the event stream of the conversation after what has been shown. */
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** The app's own, which answers are read with too. */
  read: typeof readEvents;
  /** Somebody has written, or another answers now. */
  onPage: (page: MessagePage) => void;
  /** Whether somebody of the team is writing. */
  setTyping: (isTyping: boolean) => void;
  /** Says that the visitor is writing, to whom it concerns. */
  tellTyping: () => void;
  /** Looks once; rejects when it could not. */
  look: () => Promise<void>;
  /** Milliseconds between two looks where no stream gets through; null when nobody waits for anything. */
  pace: () => number | null;
};

export type Follower = {
  /** Call when what `pace` depends on has changed. */
  update: () => void;
  /** Call when the visitor has typed; `isBegun` says that it is the first of a message. */
  typed: (isBegun: boolean) => void;
  stop: () => void;
};

const longestMs = 30_000;
/** How long somebody who has typed counts as typing. */
const typingMs = 6_000;
/** A stream begins with a page: one that says nothing for so long is held back on its way. */
const firstMs = 10_000;
/** Signs of life come every 15 s. */
const silenceMs = 40_000;
/** Where no stream gets through, the next is tried after so long. */
const laterMs = 60_000;

/**
 * Follows the conversation while somebody waits: by an event stream, during which nobody looks, and where none gets through by looking
 * at the wanted pace, more and more rarely while that fails.
 */
export function createFollower(deps: FollowerDeps): Follower {
  const { open, read, onPage, setTyping, tellTyping, look, pace } = deps;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stream: AbortController | null = null;
  let isLooking = false;
  let isStopped = false;
  let failures = 0;
  let planned: number | null = null;
  let streamAt = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let toldTypingAt = 0;

  function showTyping(): void {
    clearTimeout(typing);
    setTyping(true);
    typing = setTimeout(setTyping, typingMs, false);
  }

  async function follow(): Promise<void> {
    const own = new AbortController();
    const abort = () => own.abort();
    stream = own;
    let isAlive = false;
    let backInMs = 1_000;
    let silence = setTimeout(abort, firstMs);
    const onActivity = () => {
      clearTimeout(silence);
      silence = setTimeout(abort, isAlive ? silenceMs : firstMs);
    };
    try {
      const onEvent: Parameters<typeof read>[1] = ({ event, data }) => {
        const told = JSON.parse(data);
        isAlive = true;
        onActivity();
        if (event === "thread") onPage(told);
        if (event === "typing") showTyping();
        if (event === "bye") backInMs = told.retryMs;
      };
      await read(await open(own.signal), onEvent, onActivity);
    } catch {
      // Cut, or refused: looking tells.
    }
    clearTimeout(silence);
    // Nobody waited for it any more: whoever does next begins at once.
    if (stream !== own) return;
    stream = null;
    streamAt = Date.now() + (isAlive ? backInMs : laterMs);
    update();
  }

  async function tick(): Promise<void> {
    timer = null;
    if (Date.now() >= streamAt) return follow();
    isLooking = true;
    try {
      await look();
      failures = 0;
    } catch {
      failures += 1;
    }
    isLooking = false;
    update();
  }

  function update(): void {
    const wanted = isStopped ? null : pace();
    if (wanted !== planned && timer) {
      clearTimeout(timer);
      timer = null;
      failures = 0;
    }
    planned = wanted;
    if (wanted === null) {
      const ended = stream;
      stream = null;
      ended?.abort();
    }
    if (wanted === null || timer || isLooking || stream) return;
    const lookMs = failures ? Math.min(longestMs, wanted * 2 ** failures) : wanted;
    timer = setTimeout(() => void tick(), Math.min(lookMs, Math.max(0, streamAt - Date.now())));
  }

  return {
    update,
    typed(isBegun): void {
      const now = Date.now();
      if (!isBegun && now - toldTypingAt < typingMs / 2) return;
      toldTypingAt = now;
      tellTyping();
    },
    stop: () => {
      isStopped = true;
      update();
    },
  };
}
