import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Entry } from "../../state/entries";
import { Composer } from "./composer";
import { EntryView } from "./entry-view";
import { useSession } from "./session-context";

/** How far from its end a list still counts as "at its end", in pixels. */
const nearEnd = 80;

/** Greeting, messages, suggestions, and the field to write in. */
export function ChatView() {
  const { session, state, words } = useSession();
  const { config, entries, history, mode, language } = state;
  const scroll = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const isOwn = config?.locale === language;
  const greeting = isOwn ? config.branding.greeting || words.greeting : words.greeting;
  const quick = isOwn
    ? config.branding.quickReplies
    : [words.quickHours, words.quickPrices, words.quickAppointment];
  const isEmpty = entries.length === 0;
  const lastAuthor = entries.at(-1)?.author;
  const asked = entries.find((entry) => entry.delivery === "sending");
  const hasText = entries.some((entry) => entry.isStreaming && entry.text);
  const isTyping = mode === "bot" && asked && !asked.problem && !hasText;
  const hasMember = entries.some((entry) => entry.author === "member");

  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    if (isAtEnd.current || lastAuthor === "visitor") element.scrollTop = element.scrollHeight;
  }, [entries, lastAuthor, isTyping, history]);
  useEffect(() => {
    if (state.isOpen && scroll.current) scroll.current.scrollTop = scroll.current.scrollHeight;
  }, [state.isOpen]);

  if (!config) {
    return (
      <>
        <Loading />
        {!state.configProblem && <Composer />}
      </>
    );
  }
  return (
    <>
      <section
        class="scroll"
        ref={scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard in every browser
        tabIndex={0}
        aria-label={words.conversation}
        onScroll={({ currentTarget: list }) => {
          isAtEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd;
        }}
      >
        <ol class="thread">
          <li class="entry">
            <div class="bubble">{greeting}</div>
            {isOwn && <p class="small">{config.aiNotice}</p>}
          </li>
          {history === "loading" && isEmpty && <li class="note">{words.loading}…</li>}
          {history === "failed" && (
            <li class="note">
              {words.historyFailed}{" "}
              <button
                type="button"
                class="link"
                onClick={() => void session.conversation.restore()}
              >
                {words.retry}
              </button>
            </li>
          )}
          {entries.map((entry, index) => (
            <EntryView
              key={entry.key}
              entry={entry}
              isNewMember={entry.author === "member" && isFirstOf(entries, index)}
              language={language}
              session={session}
            />
          ))}
          {isTyping && (
            <li class="entry">
              <div class="bubble typing">
                <span class="hidden">{words.typing}</span>
                <i />
                <i />
                <i />
              </div>
            </li>
          )}
          {mode === "human" && !hasMember && !asked && (
            <li class="note">
              {words.handedOver} {!config.openNow && words.closedHandover}
            </li>
          )}
        </ol>
        {isEmpty && history !== "loading" && (
          <ul class="quick" aria-label={words.quickReplies}>
            {quick.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  class="outline"
                  onClick={() => {
                    session.conversation.say(text);
                    // The suggestions go; the keyboard user stays in the conversation.
                    scroll.current?.focus();
                  }}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Composer />
    </>
  );
}

/** Whether this member has not written the message before this one of the team. */
function isFirstOf(entries: Entry[], index: number): boolean {
  const earlier = entries.slice(0, index).filter((entry) => entry.author === "member");
  return earlier.at(-1)?.authorName !== entries[index]?.authorName || earlier.length === 0;
}

function Loading() {
  const { session, state, words } = useSession();
  const { configProblem } = state;
  return (
    <div class="scroll">
      <output class="center">
        {configProblem ? (
          <>
            <p>{configProblem.kind === "not_here" ? words.not_here : words.loadFailed}</p>
            <button type="button" class="outline" onClick={() => void session.loadConfig()}>
              {words.retry}
            </button>
          </>
        ) : (
          <p>{words.loading}…</p>
        )}
      </output>
    </div>
  );
}
