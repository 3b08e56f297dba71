import { problemText } from "../i18n/problem-text";
import { fill } from "../i18n/fill";
import { strings } from "../i18n/strings";
import { problemOf } from "../protocol/problem";
import { sendTurn, type TurnOutcome } from "../protocol/turn";
import type { TurnEvent } from "../protocol/types";
import { createAnnouncer } from "./announcer";
import { beep } from "./beep";
import type { ConversationDeps } from "./conversation-deps";
import {
  addNote,
  addVisitorEntry,
  applyTurnEvent,
  dropReply,
  patchEntry,
  replyKey,
  restoreEntries,
} from "./entries";
import { createHistory } from "./history";
import { createId } from "./ids";
import { createOutbox, type OutboxItem, type OutboxStatus } from "./outbox";
import { noConversation, type State } from "./state";

export type Conversation = ReturnType<typeof createConversation>;

/** The visitor's side of one conversation: what is sent, what comes back, what is kept. */
export function createConversation(deps: ConversationDeps) {
  const { store, api, record, identity, emit, say } = deps;
  /** Set while the history has to be read again, once nothing is under way: an earlier page or another tab has written. */
  let isHistoryStale = false;
  /** The conversation on screen. */
  let shown = record.get().token;
  const announcer = createAnnouncer(say);
  const outbox = createOutbox({
    send,
    onStatus,
    onChange: (items) => record.set({ outbox: [...items] }),
    random: Math.random,
  });
  const history = createHistory({
    store,
    api,
    record,
    onMode: followMode,
    onGone: renew,
    onFresh: ({ author, authorName, text }) => {
      say(authorName ? `${authorName}: ${text}` : text);
      arrived(author, text);
    },
  });
  const words = () => strings[store.get().language];

  async function send(item: OutboxItem, signal: AbortSignal): Promise<TurnOutcome> {
    const token = record.get().token ?? undefined;
    const claim = identity.pending();
    let opened = token;
    const outcome = await sendTurn(
      api,
      {
        message: item.text,
        clientMessageId: item.id,
        token,
        locale: store.get().language,
        identity: claim,
      },
      (event) => {
        if (event.event === "session") opened = event.data.token;
        onEvent(item, event);
      },
      signal,
    );
    if (outcome.kind === "done") {
      identity.taken(claim);
      const kept = record.get().token;
      // Another tab was first to open a conversation: this message belongs there.
      if (kept && kept !== opened) return send(item, signal);
    }
    if (outcome.kind !== "refused") return outcome;
    if (identity.isRefused(outcome.problem, claim)) return send(item, signal);
    if (outcome.problem.kind !== "expired" || !token) return outcome;
    // The server no longer knows this conversation: the same words open a new one.
    renew();
    return send(item, signal);
  }

  function onEvent(item: OutboxItem, turn: TurnEvent): void {
    store.set({ entries: applyTurnEvent(store.get().entries, item.id, turn, Date.now()) });
    if (turn.event === "session") {
      store.set({ entries: patchEntry(store.get().entries, item.id, { problem: null }) });
      if (!record.get().token) record.set({ token: turn.data.token });
      shown = record.get().token;
      announcer.reset();
    }
    if (turn.event === "delta") announcer.feed(turn.data.text);
    if (turn.event !== "done") return;
    announcer.finish();
    const { mode } = turn.data;
    const { entries, assignee } = store.get();
    const reply = entries.find(({ key }) => key === replyKey(item.id));
    if (reply) arrived("bot", reply.text);
    followMode(mode, mode === "human" ? assignee : null);
  }

  function onStatus(item: OutboxItem, status: OutboxStatus): void {
    const { entries } = store.get();
    const next = status.kind === "failed" ? dropReply(entries, item.id) : entries;
    const before = entries.find((entry) => entry.key === item.id)?.problem ?? null;
    const problem = "problem" in status ? status.problem : null;
    // A new attempt keeps the reason on screen until it has an answer: it may fail again at once.
    const current = status.kind === "sending" ? before : problem;
    store.set({ entries: patchEntry(next, item.id, { delivery: status.kind, problem: current }) });
    if (problem && problem.kind !== before?.kind) {
      say(problemText(problem, store.get().language));
      emit("error", { reason: problem.kind });
    }
    if (isHistoryStale) catchUp();
  }

  /** Reads the history again as soon as nothing is under way that it may hold too. */
  function catchUp(): void {
    isHistoryStale = outbox.items().length > 0;
    if (!isHistoryStale) void history.restore();
  }

  /** Shows a message and sends it; sent from two tabs it arrives once. */
  function take(item: OutboxItem): void {
    const { entries } = store.get();
    if (!entries.some(({ key }) => key === item.id)) {
      store.set({ entries: addVisitorEntry(entries, item.id, item.text, item.at) });
    }
    outbox.add(item);
  }

  function arrived(author: string, text: string): void {
    emit("message", { author, text });
    const { isOpen, unread, hasSound } = store.get();
    if (!isOpen) store.set({ unread: unread + 1 });
    if (hasSound) beep();
  }

  function followMode(mode: State["mode"], assignee: string | null): void {
    const before = store.get();
    store.set({ mode, assignee });
    if (record.get().token) record.set({ human: mode === "human" ? Date.now() : 0 });
    if (assignee && assignee !== before.assignee) say(fill(words().tookOver, { name: assignee }));
    if (mode === before.mode) return;
    if (mode === "human") emit("handoff");
    else note(words().handedBack);
  }

  function note(text: string): void {
    store.set({ entries: addNote(store.get().entries, text, Date.now()) });
    say(text);
  }

  /** The next message opens a conversation of its own, which has to be told anew who writes. */
  function renew(): void {
    record.set({ token: null, seen: 0, human: 0 });
    shown = null;
    store.set({ sent: null });
    history.forget();
    identity.renew();
  }

  /** Takes the conversation off the screen, but for what is still to be sent. */
  function clear(): void {
    shown = null;
    history.forget();
    identity.renew();
    store.set({ ...noConversation, entries: restoreEntries(store.get().entries, []) });
  }

  return {
    token: () => record.get().token,

    /** Shows what an earlier visit left behind: the stored conversation, and what was never sent. */
    begin(): Promise<void> {
      const unsent = record.get().outbox;
      isHistoryStale = unsent.length > 0;
      unsent.forEach(take);
      return history.restore();
    },

    /** Another tab has written: its conversation is this one's too, and so is its end. */
    follow(): void {
      const { token, outbox: unsent } = record.get();
      if (!token) return unsent.length === 0 ? clear() : undefined;
      const isKnown = token === shown && outbox.items().length === 0;
      shown = token;
      if (isKnown) history.look().catch(() => undefined);
      else catchUp();
    },

    restore: history.restore,
    look: history.look,
    take: history.take,
    cursor: history.cursor,
    markSeen: history.markSeen,

    say(text: string): void {
      const trimmed = text.trim();
      if (!trimmed) return;
      const { token, outbox: unsent } = record.get();
      // What another tab is about to open the conversation with goes first here too: so both meet in one.
      if (!token) unsent.forEach(take);
      take({ id: createId(), text: trimmed, at: Date.now() });
      emit("message", { author: "visitor", text: trimmed });
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
    note,

    /** Erases the conversation on the server, then here. While the server has not done it, everything stays and says so. */
    async erase(withLeads: boolean): Promise<boolean> {
      const { token, outbox: unsent } = record.get();
      // Nothing may be written into what is about to go.
      outbox.clear();
      store.set({ erasure: "busy" });
      try {
        if (token) await api.erase(token, withLeads);
      } catch (error) {
        if (problemOf(error).kind !== "expired") {
          store.set({ erasure: "failed" });
          unsent.forEach(outbox.add);
          return false;
        }
      }
      record.forget();
      announcer.reset();
      clear();
      store.set({ entries: [], erasure: "none" });
      return true;
    },

    stop: () => outbox.clear(),
  };
}
