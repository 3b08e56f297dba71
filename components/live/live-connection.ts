import type { MemberChange } from "@/lib/conversations";

/** Somebody types, or a visitor has come or gone. */
export type LiveSignal = {
  conversationId: string;
  from: "visitor" | "member";
  state: "typing" | "here" | "gone";
  memberId: string | null;
  name: string | null;
};

export type LiveChanges = { changes: MemberChange[]; waitingCount: number };
export type LiveReady = {
  memberId: string;
  waitingCount: number;
  online: string[];
  isResumed: boolean;
};

export type LiveListener = {
  onReady: (ready: LiveReady) => void;
  onChanges: (changes: LiveChanges) => void;
  /** Too much has happened to be told: what is shown has to be read anew. */
  onReset: () => void;
  onSignal: (signal: LiveSignal) => void;
  /** Whether changes are told; while not, whoever shows something asks from time to time. */
  onState: (isOpen: boolean) => void;
};

/** A stream begins at once, and shows signs of life every 15 s: one that is silent longer is held back, or dead. */
const firstMs = 10_000;
const silenceMs = 40_000;
const soonMs = 2_000;
const laterMs = 60_000;

/** Keeps the stream of a workshop open: comes back to where it was, and gives way where none gets through. */
export function connectLive(url: string, listener: LiveListener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cursor = "";
  let isAlive = false;

  function open(): void {
    close();
    const query = cursor && `?cursor=${encodeURIComponent(cursor)}`;
    const own = new EventSource(url + query);
    source = own;
    isAlive = false;
    awaitLife();
    const on = <Data>(name: string, take: (data: Data) => void) =>
      own.addEventListener(name, (event: MessageEvent<string>) => {
        isAlive = true;
        if (event.lastEventId) cursor = event.lastEventId;
        awaitLife();
        take(JSON.parse(event.data) as Data);
      });
    on<LiveReady>("ready", (ready) => {
      listener.onState(true);
      listener.onReady(ready);
    });
    on("changes", listener.onChanges);
    on("reset", listener.onReset);
    on("signal", listener.onSignal);
    on("beat", () => {});
    on<{ retryMs: number }>("bye", ({ retryMs }) => retryIn(retryMs));
    own.addEventListener("error", () => retryIn(isAlive ? soonMs : laterMs / 2));
  }

  function awaitLife(): void {
    clearTimeout(timer);
    timer = setTimeout(() => retryIn(isAlive ? soonMs : laterMs), isAlive ? silenceMs : firstMs);
  }

  function retryIn(ms: number): void {
    close();
    timer = setTimeout(open, ms);
  }

  function close(): void {
    clearTimeout(timer);
    if (!source) return;
    source.close();
    source = null;
    listener.onState(false);
  }

  const onOnline = () => open();
  window.addEventListener("online", onOnline);
  open();
  return () => {
    window.removeEventListener("online", onOnline);
    close();
  };
}
