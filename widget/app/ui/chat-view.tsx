import { openText } from "../../i18n/open-text";
import { fill } from "../../i18n/fill";
import type { Entry } from "../../state/entries";
import { isForm, isWhole } from "../../state/lead";
import type { View } from "../view";
import { Composer } from "./composer";
import { EntryView } from "./entry-view";

/** Greeting, messages, suggestions, and the field to write in. */
export function ChatView(view: View) {
  const { session, state, words } = view;
  const { config, entries, history, mode, assignee, language } = state;
  const isOwn = config?.locale === language;
  const greeting = isOwn ? config.branding.greeting || words.greeting : words.greeting;
  const quick = isOwn
    ? config.branding.quickReplies
    : [words.quickHours, words.quickPrices, words.quickAppointment];
  const isEmpty = entries.length === 0;
  const asked = entries.find((entry) => entry.delivery === "sending");
  const hasText = entries.some((entry) => entry.isStreaming && entry.text);
  const isTyping = state.isTeamTyping || (mode === "bot" && asked && !asked.problem && !hasText);
  const lastReply = entries.filter(({ author }) => author === "member" || author === "bot").at(-1);

  // What was sent since is offered to be added to, not to be sent again.
  const sentAt = state.sent ? Date.parse(state.sent.sentAt) : 0;
  const whole = entries
    .filter(
      ({ isStreaming, at, actions }) =>
        !isStreaming && at >= sentAt && actions.some((action) => isForm(action) && isWhole(action)),
    )
    .at(-1);

  if (!config) {
    return (
      <>
        <Loading {...view} />
        {!state.configProblem && <Composer {...view} />}
      </>
    );
  }
  return (
    <>
      <section
        class="scroll"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard in every browser
        tabIndex={0}
        aria-label={words.conversation}
      >
        <ol class="thread">
          <li class="entry">
            <div class="bubble" dir="auto">
              {greeting}
            </div>
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
              sent={state.sent}
              card={entry === whole ? view : null}
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
          {mode === "human" && lastReply?.author !== "member" && !asked && (
            <li class="note">
              {assignee ? fill(words.tookOver, { name: assignee }) : words.handedOver}
              {!config.openNow && <p>{openText(config, language)}</p>}
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
                  onClick={({ currentTarget }) => {
                    session.conversation.say(text);
                    // The suggestions go; the keyboard user stays in the conversation.
                    currentTarget.closest("section")?.focus();
                  }}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Composer {...view} />
    </>
  );
}

/** Whether this member has not written the message before this one of the team. */
function isFirstOf(entries: Entry[], index: number): boolean {
  const earlier = entries.slice(0, index).filter((entry) => entry.author === "member");
  return earlier.at(-1)?.authorName !== entries[index]?.authorName || earlier.length === 0;
}

function Loading({ session, state, words }: View) {
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
