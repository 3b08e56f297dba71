import { strings } from "../i18n/strings";
import type { Api } from "../protocol/api";
import { readEvents } from "../protocol/sse";
import { problemOf } from "../protocol/problem";
import type { WidgetConfig } from "../protocol/types";
import { type Language, pickLanguage, surroundings } from "../shared/language";
import type { Shell } from "../shared/shell";
import { beep } from "./beep";
import { type Conversation, createConversation } from "./conversation";
import { createIdentity } from "./identity";
import { readClaims } from "./lead";
import { createLeadForm } from "./lead-form";
import type { Follower, FollowerDeps } from "./live";
import type { Memory } from "./memory";
import { createRecord } from "./record";
import { initialState, type State } from "./state";
import { createStore, type Store } from "./store";

/** In characters: the most the server takes. */
export const longestMessage = 4000;

/** What a session stands on: the server and the browser's storage, or a preview's stand-ins for both. */
export type Backend = {
  api: Api;
  memory: Memory;
  /** Takes a page's own facts; only a preview does. */
  revise?: (facts: unknown) => WidgetConfig;
};

/** Everything the panel can do. */
export type Session = ReturnType<typeof createSession>;

const busyPaceMs = 3_000;
const idlePaceMs = 30_000;
/** How long a closed panel goes on looking for the team's answer. */
const watchMs = 30 * 60_000;

/** Wires one widget: state, API, memory, polling and the events of the browser. */
export function createSession(
  { options, emit }: Pick<Shell, "options" | "emit">,
  { api, memory, revise }: Backend,
) {
  const record = createRecord(memory);
  const wishes = [options.locale, ...surroundings()];
  const store: Store<State> = createStore({
    ...initialState(pickLanguage([record.get().language, ...wishes])),
    hasSound: record.get().sound,
  });
  let announced = 0;
  const say = (text: string) => {
    announced += 1;
    const recent = store.get().announcements.slice(-9);
    store.set({ announcements: [...recent, { id: announced, text }] });
  };
  const identity = createIdentity(emit);
  const deps = { store, api, record, identity, emit, say };
  const conversation: Conversation = createConversation(deps);
  const form = createLeadForm({ ...deps, conversation });
  let watchedSince = Date.now();
  let isStopped = false;

  function pace(): number | null {
    const { mode, isOpen } = store.get();
    if (isStopped || document.hidden || !record.get().token) return null;
    if (isOpen) return mode === "human" ? busyPaceMs : idlePaceMs;
    return mode === "human" && Date.now() - watchedSince < watchMs ? idlePaceMs : null;
  }
  let follower: Follower | undefined;
  let isLoading = false;

  /** Follows the conversation once somebody waits for anything; what it takes is a file of its own beside this one. */
  function follow(): void {
    follower?.update();
    if (follower || isLoading || pace() === null) return;
    isLoading = true;
    import(new URL("live.js", import.meta.url).href).then(
      ({ createFollower }: { createFollower: (deps: FollowerDeps) => Follower }) => {
        follower = createFollower({
          open: (signal) => api.live(record.get().token ?? "", conversation.cursor(), signal),
          read: readEvents,
          onPage: conversation.take,
          setTyping: (isTeamTyping) => store.set({ isTeamTyping }),
          tellTyping: () => void api.typing(record.get().token ?? "").catch(() => 0),
          look: conversation.look,
          pace,
        });
        follow();
      },
      () => {
        isLoading = false;
      },
    );
  }
  store.subscribe(follow);

  async function loadConfig(): Promise<void> {
    store.set({ configProblem: null });
    try {
      store.set({ config: await api.config() });
    } catch (error) {
      const problem = problemOf(error);
      store.set({ configProblem: problem });
      emit("error", { reason: problem.kind });
    }
  }

  /** `data-locale`, the page or the browser decides; where neither is a language of ours, the conversation's own. */
  async function begin(): Promise<void> {
    await conversation.begin();
    const { conversationLocale } = store.get();
    store.set({
      language: pickLanguage([record.get().language, ...wishes, conversationLocale]),
    });
  }

  function resume(): void {
    follow();
    if (document.hidden) return;
    conversation.wake();
    if (store.get().configProblem) void loadConfig();
    if (store.get().history === "failed") void conversation.restore();
  }
  addEventListener("online", resume);
  document.addEventListener("visibilitychange", resume);

  const unwatch = memory.watch?.(conversation.follow);

  void loadConfig();
  void begin();

  return {
    /** Of the server. */
    origin: api.origin,
    store,
    conversation,
    loadConfig,
    say,
    ...form,

    setOpen(isOpen: boolean): void {
      if (store.get().isOpen === isOpen) return;
      watchedSince = Date.now();
      store.set({ isOpen, unread: isOpen ? 0 : store.get().unread });
      conversation.markSeen();
      if (isOpen) resume();
      emit(isOpen ? "open" : "close");
    },

    /** The page's wish, in place of `data-locale`. */
    setLocale(locale: unknown): void {
      if (typeof locale !== "string") return;
      wishes[0] = locale;
      store.set({ language: pickLanguage(wishes) });
    },

    /** The visitor's own choice, which lasts as long as the conversation. */
    setLanguage(language: Language): void {
      record.set({ language });
      store.set({ language });
    },

    setSound(hasSound: boolean): void {
      record.set({ sound: hasSound });
      store.set({ hasSound });
      if (hasSound) beep();
    },

    setMenu(menu: State["menu"]): void {
      if (menu !== store.get().menu) store.set({ menu, erasure: "none" });
    },

    write(text: string): void {
      const { mode, text: before } = store.get();
      store.set({ text });
      if (mode === "human") follower?.typed(before === "");
    },

    /** Sends what is in the field; what is too long stays there to be shortened. */
    sendText(): void {
      const { text } = store.get();
      if (text.trim().length > longestMessage) return;
      conversation.say(text);
      store.set({ text: "" });
    },

    /** Erases the chat and says what became of it. */
    async eraseChat(withLeads: boolean): Promise<void> {
      if (store.get().erasure === "busy") return;
      const isErased = await conversation.erase(withLeads);
      const words = strings[store.get().language];
      say(isErased ? words.deleted : words.deleteFailed);
      if (isErased) store.set({ menu: "closed" });
    },

    /** Takes the page's signed word for who this is: at once for the form, with the next request for the server. */
    identify(token: unknown): void {
      identity.set(token);
      form.prefill(readClaims(token));
    },

    /** Shows other facts in a preview; real widgets take theirs from the server. */
    preview(facts: unknown): void {
      if (revise) store.set({ config: revise(facts) });
    },

    stop(): void {
      conversation.stop();
      isStopped = true;
      follow();
      removeEventListener("online", resume);
      document.removeEventListener("visibilitychange", resume);
      unwatch?.();
    },
  };
}
