import type { Api } from "../protocol/api";
import { RequestFailed } from "../protocol/problem";
import { sendTurn, type TurnOutcome } from "../protocol/turn";
import type { MessagePage, TurnEvent } from "../protocol/types";
import type { EventName } from "../shared/shell";
import { problemText } from "../i18n/problem-text";
import { createAnnouncer } from "./announcer";
import {
  addNote,
  addVisitorEntry,
  applyTurnEvent,
  dropReply,
  patchEntry,
  restoreEntries,
  unseenMessages,
} from "./entries";
import { createId } from "./ids";
import type { Memory } from "./memory";
import { createOutbox, type OutboxItem, type OutboxStatus } from "./outbox";
import type { State } from "./state";
import type { Store } from "./store";

export type ConversationDeps = {
  store: Store<State>;
  api: Api;
  memory: Memory;
  emit: (name: EventName, detail?: Record<string, unknown>) => void;
  say: (text: string) => void;
};

export type Conversation = ReturnType<typeof createConversation>;

/** `list_visitor_messages` gives at most this many at once. */
const pageSize = 200;

/** The visitor's side of one conversation: what is sent, what comes back, what is kept. */
export function createConversation({ store, api, memory, emit, say }: ConversationDeps) {
  const saved = memory.load();
  let token = saved?.token ?? null;
  let cursor: string | number = 0;
  /** Set while an outbox from before a reload is under way: it may hold what the history holds too. */
  let isHistoryStale = false;
  let restoreRound = 0;
  const announcer = createAnnouncer(say);

  const outbox = createOutbox({ send, onStatus, onChange: keep, random: Math.random });

  function keep(items: readonly OutboxItem[]): void {
    memory.save({ token, outbox: [...items] });
  }

  async function send(item: OutboxItem, signal: AbortSignal): Promise<TurnOutcome> {
    const outcome = await sendTurn(
      api,
      {
        message: item.text,
        clientMessageId: item.id,
        token: token ?? undefined,
        locale: store.get().language,
      },
      (event) => onEvent(item, event),
      signal,
    );
    if (outcome.kind !== "refused" || outcome.problem.kind !== "expired" || !token) return outcome;
    // The server no longer knows this conversation: the same words open a new one.
    token = null;
    cursor = 0;
    return send(item, signal);
  }

  function onEvent(item: OutboxItem, turn: TurnEvent): void {
    const { entries, mode } = store.get();
    store.set({ entries: applyTurnEvent(entries, item.id, turn, Date.now()) });
    if (turn.event === "session") {
      store.set({ entries: patchEntry(store.get().entries, item.id, { problem: null }) });
      token = turn.data.token;
      memory.save({ token, outbox: outbox.items() });
      announcer.reset();
    }
    if (turn.event === "delta") announcer.feed(turn.data.text);
    if (turn.event !== "done") return;
    announcer.finish();
    const { messageId } = turn.data;
    const reply = store.get().entries.find((entry) => messageId && entry.id === messageId);
    if (reply) arrived("bot", reply.text);
    setMode(turn.data.mode, mode);
  }

  function onStatus(item: OutboxItem, status: OutboxStatus): void {
    const { entries } = store.get();
    const next = status.kind === "failed" ? dropReply(entries, item.id) : entries;
    const before = entries.find((entry) => entry.key === item.id)?.problem ?? null;
    const problem = "problem" in status ? status.problem : null;
    // A new attempt keeps the reason on screen until it has an answer: it may fail again at once.
    const shown = status.kind === "sending" ? before : problem;
    store.set({ entries: patchEntry(next, item.id, { delivery: status.kind, problem: shown }) });
    if (problem && problem.kind !== before?.kind) {
      say(problemText(problem, store.get().language));
      emit("error", { reason: problem.kind });
    }
    if (isHistoryStale && outbox.items().length === 0) {
      isHistoryStale = false;
      void restore();
    }
  }

  function arrived(author: string, text: string): void {
    emit("message", { author, text });
    const { isOpen, unread } = store.get();
    if (!isOpen) store.set({ unread: unread + 1 });
  }

  function setMode(next: State["mode"], before: State["mode"]): void {
    store.set({ mode: next });
    if (next === "human" && before !== "human") emit("handoff");
  }

  async function restore(): Promise<void> {
    if (!token) return;
    restoreRound += 1;
    const round = restoreRound;
    if (store.get().history !== "loaded") store.set({ history: "loading" });
    try {
      const pages = await readAll(token);
      const messages = pages.flatMap((page) => page.messages);
      const last = messages.filter((message) => message.author !== "visitor").at(-1);
      const isHuman =
        last?.author === "member" || last?.actions.some((action) => action.type === "handoff");
      if (round !== restoreRound) return;
      store.set({
        history: "loaded",
        entries: restoreEntries(store.get().entries, messages),
        mode: pages.at(-1)?.mode ?? (isHuman ? "human" : "bot"),
      });
    } catch (error) {
      if (round !== restoreRound) return;
      const isGone = error instanceof RequestFailed && error.problem.kind === "expired";
      if (isGone) forgetToken();
      store.set({ history: isGone ? "none" : "failed" });
    }
  }

  async function readAll(visitorToken: string): Promise<MessagePage[]> {
    const pages: MessagePage[] = [];
    let page: MessagePage;
    cursor = 0;
    do {
      page = await api.messages(visitorToken, cursor);
      cursor = page.cursor ?? cursor;
      pages.push(page);
    } while (page.messages.length >= pageSize);
    return pages;
  }

  function forgetToken(): void {
    token = null;
    cursor = 0;
    memory.forget();
  }

  return {
    token: () => token,

    /** Shows what an earlier visit left behind: the stored conversation, and what was never sent. */
    begin(): void {
      if (!saved) return;
      const unsent = saved.outbox;
      isHistoryStale = unsent.length > 0;
      void restore();
      for (const item of unsent) {
        store.set({ entries: addVisitorEntry(store.get().entries, item.id, item.text, item.at) });
        outbox.add(item);
      }
    },

    restore,

    say(text: string): void {
      const trimmed = text.trim();
      if (!trimmed) return;
      const item = { id: createId(), text: trimmed, at: Date.now() };
      store.set({ entries: addVisitorEntry(store.get().entries, item.id, trimmed, item.at) });
      emit("message", { author: "visitor", text: trimmed });
      outbox.add(item);
    },

    /** Tries now what waits, or once more what was refused, under the same id. */
    retry(key: string): void {
      const entry = store.get().entries.find((known) => known.key === key);
      if (entry?.delivery === "failed") {
        outbox.add({ id: key, text: entry.text, at: entry.at });
      } else outbox.wake();
    },

    wake: () => outbox.wake(),

    /** Adds a line of our own, which only this page knows, such as the receipt of a lead. */
    note(text: string): void {
      store.set({ entries: addNote(store.get().entries, text, Date.now()) });
      say(text);
    },

    /** Looks for messages from the team; rejects when it could not. */
    async look(): Promise<void> {
      if (!token) return;
      const page = await api.messages(token, cursor);
      cursor = page.cursor ?? cursor;
      const { entries, mode } = store.get();
      const fresh = unseenMessages(entries, page.messages);
      if (fresh.length > 0) store.set({ entries: [...entries, ...fresh] });
      for (const entry of fresh) {
        say(entry.authorName ? `${entry.authorName}: ${entry.text}` : entry.text);
        arrived(entry.author, entry.text);
      }
      if (page.mode) setMode(page.mode, mode);
    },

    /** Removes every trace from this browser and starts afresh. */
    forget(): void {
      outbox.clear();
      forgetToken();
      announcer.reset();
      store.set({ entries: [], mode: "bot", unread: 0, history: "none" });
    },

    stop: () => outbox.clear(),
  };
}
