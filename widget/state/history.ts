import { problemOf } from "../protocol/problem";
import type { Api } from "../protocol/api";
import type { MessagePage } from "../protocol/types";
import { type Entry, restoreEntries, unseenMessages } from "./entries";
import type { VisitorRecord } from "./record";
import type { State } from "./state";
import type { Store } from "./store";

export type HistoryDeps = {
  store: Store<State>;
  api: Api;
  record: VisitorRecord;
  /** Somebody has written while the visitor was here. */
  onFresh: (entry: Entry) => void;
  /** Who answers may have changed. */
  onMode: (mode: State["mode"], assignee: string | null) => void;
  /** The server no longer knows this conversation. */
  onGone: () => void;
};

/** `GET .../messages` gives at most this many at once. */
const pageSize = 200;

/** The conversation as the server has it: read as a whole once, then looked at for what is new. */
export function createHistory({ store, api, record, onFresh, onMode, onGone }: HistoryDeps) {
  let cursor = 0;
  let round = 0;

  /** What has been on screen is not unread after the next page view. */
  function markSeen(): void {
    const { token, seen } = record.get();
    if (store.get().isOpen && token && cursor > seen) record.set({ seen: cursor });
  }

  async function restore(): Promise<void> {
    const { token, seen } = record.get();
    if (!token) return;
    round += 1;
    const own = round;
    if (store.get().history !== "loaded") store.set({ history: "loading" });
    try {
      const pages = await readAll(token);
      if (own !== round) return;
      const messages = pages.flatMap((page) => page.messages);
      const last = pages.at(-1);
      const { entries, isOpen } = store.get();
      const missed = messages.filter(
        ({ author, position }) => author === "member" && position > seen,
      );
      store.set({
        history: "loaded",
        entries: restoreEntries(entries, messages),
        mode: last?.mode ?? "bot",
        assignee: last?.assigneeName ?? null,
        conversationLocale: last?.locale ?? null,
        sent: last?.sentLead ?? null,
        unread: isOpen ? 0 : missed.length,
      });
      record.set({ human: last?.mode === "human" ? Date.now() : 0 });
      markSeen();
    } catch (error) {
      if (own !== round) return;
      const isGone = problemOf(error).kind === "expired";
      if (isGone) onGone();
      store.set({ history: isGone ? "none" : "failed" });
    }
  }

  async function readAll(token: string): Promise<MessagePage[]> {
    const pages: MessagePage[] = [];
    let page: MessagePage;
    cursor = 0;
    do {
      page = await api.messages(token, cursor);
      cursor = page.cursor;
      pages.push(page);
    } while (page.messages.length >= pageSize);
    return pages;
  }

  /** An answer under way is stored before it is said: looking now would show it twice. */
  const isBusy = () =>
    store.get().entries.some((entry) => entry.isStreaming || entry.delivery === "sending");

  function show(page: MessagePage): void {
    cursor = page.cursor;
    onMode(page.mode, page.assigneeName);
    // What this page has sent itself is newer than a look that was under way.
    store.set({ sent: store.get().sent ?? page.sentLead });
    const fresh = unseenMessages(store.get().entries, page.messages);
    if (fresh.length > 0)
      store.set({ isTeamTyping: false, entries: [...store.get().entries, ...fresh] });
    // What this visitor has said or read in another tab is no news.
    const { isOpen } = store.get();
    for (const entry of fresh) {
      if (entry.author === "member" || (isOpen && entry.author === "bot")) onFresh(entry);
    }
    markSeen();
  }

  /** Takes a page that the server sent by itself; while an answer is under way it waits. */
  function take(page: MessagePage, token = record.get().token): void {
    if (isBusy()) setTimeout(take, 500, page, token);
    else if (token === record.get().token && page.cursor >= cursor) show(page);
  }

  return {
    restore,
    markSeen,
    take,
    cursor: () => cursor,

    /** Looks for messages from the team or another tab; rejects when it could not. */
    async look(): Promise<void> {
      const { token } = record.get();
      if (!token || isBusy()) return;
      const page = await api.messages(token, cursor);
      if (!isBusy() && token === record.get().token) show(page);
    },

    forget(): void {
      round += 1;
      cursor = 0;
    },
  };
}
