import { Component } from "preact";
import { fill, type Strings, strings } from "../../i18n/strings";
import { problemText } from "../../i18n/problem-text";
import type { AnswerAction } from "../../protocol/types";
import { type Language, regionOf } from "../../shared/language";
import type { Entry } from "../../state/entries";
import type { Session } from "../../state/session";
import { Icon } from "./icon";
import { RichText } from "./rich-text";

type Props = { entry: Entry; isNewMember: boolean; language: Language; session: Session };

/** One message with its sources, offers, time and fate; drawn again only when it has changed. */
export class EntryView extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { entry, isNewMember, language } = this.props;
    return next.entry !== entry || next.isNewMember !== isNewMember || next.language !== language;
  }

  override render() {
    const { entry, isNewMember, language, session } = this.props;
    const words = strings[language];
    if (entry.author === "system") return <li class="note">{entry.text}</li>;
    if (!entry.text) return null;
    const offers = entry.actions.filter((action) => action.type !== "handoff");
    const author = authorWord(entry, words);
    return (
      <>
        {isNewMember && (
          <li class="note">{fill(words.tookOver, { name: entry.authorName ?? words.team })}</li>
        )}
        <li class={`entry ${entry.author} ${entry.delivery}`}>
          {entry.author === "member" ? (
            <p class="author">{author}</p>
          ) : (
            <span class="hidden">{author}: </span>
          )}
          <div class="bubble" dir="auto">
            <RichText text={entry.text} />
          </div>
          {entry.sources.length > 0 && (
            <ul class="chips" aria-label={words.sources}>
              {entry.sources.map(({ type, title }) => (
                <li key={type + title} class="chip">
                  <Icon name={type} />
                  {title}
                </li>
              ))}
            </ul>
          )}
          {!entry.isStreaming && offers.length > 0 && (
            <ul class="chips">
              {offers.map((action) => (
                <li key={action.type}>
                  <button type="button" class="outline" onClick={() => session.openLead(action)}>
                    {offerWord(action, words)}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {entry.problem ? (
            <p class="problem">
              {problemText(entry.problem, language)}
              <button
                type="button"
                class="link"
                onClick={() => session.conversation.retry(entry.key)}
              >
                {words.retry}
              </button>
            </p>
          ) : (
            <time class="small" dateTime={new Date(entry.at).toISOString()}>
              {timeText(entry.at, language)}
            </time>
          )}
        </li>
      </>
    );
  }
}

function authorWord({ author, authorName }: Entry, words: Strings): string {
  if (author === "visitor") return words.you;
  return author === "member" ? (authorName ?? words.team) : words.assistant;
}

function offerWord(action: AnswerAction, words: Strings): string {
  return action.type === "appointment" ? words.askAppointment : words.askCallback;
}

/** The time alone for today, with the day for anything older. */
function timeText(at: number, language: Language): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(regionOf(language), {
    ...(isToday ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
