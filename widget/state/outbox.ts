import type { TurnOutcome } from "../protocol/turn";
import type { Problem } from "../protocol/types";

export type OutboxItem = { id: string; text: string; at: number };

/** What the outbox asks of the world; tests put a clock and a network of their own here. */
export type OutboxDeps = {
  send: (item: OutboxItem, signal: AbortSignal) => Promise<TurnOutcome>;
  onStatus: (item: OutboxItem, status: OutboxStatus) => void;
  /** Told whenever the list of unsent messages has changed. */
  onChange: (items: readonly OutboxItem[]) => void;
  /** From 0 to 1; spreads retries of many visitors after an outage. */
  random: () => number;
};

export type OutboxStatus =
  | { kind: "sending" | "sent" }
  | { kind: "waiting" | "failed"; problem: Problem };

export type Outbox = {
  add: (item: OutboxItem) => void;
  /** Ends a wait at once: the network is back, or the visitor asks for it. */
  wake: () => void;
  items: () => OutboxItem[];
  /** Forgets everything and stops what is under way. */
  clear: () => void;
};

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
/** A message that makes the server fail this often in a row is set aside: those behind it may be well. */
const mostFailures = 6;

/** How long to wait before attempt `attempt` (1 = first repeat): doubling, up to 20 % earlier, never before the server's wish. */
export function retryDelayMs(attempt: number, problem: Problem, random: number): number {
  const doubled = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return Math.max(problem.retryAfterMs ?? 0, doubled * (1 - random * 0.2));
}

/** Sends messages one after the other, in order, each until it is answered or refused for good. */
export function createOutbox({ send, onStatus, onChange, random }: OutboxDeps): Outbox {
  let items: OutboxItem[] = [];
  let isRunning = false;
  let controller = new AbortController();
  let wake: (() => void) | null = null;

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function run(): Promise<void> {
    const { signal } = controller;
    let attempt = 0;
    let failures = 0;
    for (let item = items[0]; item; item = items[0]) {
      onStatus(item, { kind: "sending" });
      const outcome = await send(item, signal);
      if (signal.aborted) return;
      const isFailing = outcome.kind === "retry" && /^(down|cut)$/.test(outcome.problem.kind);
      failures = isFailing ? failures + 1 : 0;
      if (outcome.kind === "retry" && failures < mostFailures) {
        attempt += 1;
        onStatus(item, { kind: "waiting", problem: outcome.problem });
        await pause(retryDelayMs(attempt, outcome.problem, random()));
        if (signal.aborted) return;
        continue;
      }
      attempt = 0;
      failures = 0;
      items = items.slice(1);
      onChange(items);
      onStatus(
        item,
        outcome.kind === "done" ? { kind: "sent" } : { kind: "failed", problem: outcome.problem },
      );
    }
    isRunning = false;
  }

  return {
    add: (item) => {
      if (items.some((known) => known.id === item.id)) return;
      items = [...items, item];
      onChange(items);
      if (isRunning) return;
      isRunning = true;
      void run();
    },
    wake: () => wake?.(),
    items: () => items,
    clear: () => {
      controller.abort();
      controller = new AbortController();
      items = [];
      isRunning = false;
      wake?.();
    },
  };
}
