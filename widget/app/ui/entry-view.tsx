import { Component } from "preact";
import { fill } from "../../i18n/fill";
import { type Strings, strings } from "../../i18n/strings";
import { problemText } from "../../i18n/problem-text";
import type { FormAction, SentLead } from "../../protocol/types";
import { type Language, regionOf } from "../../shared/language";
import type { Entry } from "../../state/entries";
import { isForm, isWhole } from "../../state/lead";
import type { Session } from "../../state/session";
import { formPieces } from "../form-pieces";
import type { View } from "../view";
import { Icon } from "./icon";
import { RichText } from "./rich-text";
import { SlotLinks } from "./slot-links";

type Props = {
  entry: Entry;
  isNewMember: boolean;
  language: Language;
  session: Session;
  sent: SentLead | null;
  /** Set for the newest complete offer, which can be sent where it stands. */
  card: View | null;
};

/** One message with its sources, offers, time and fate; drawn again only when it has changed. */
export class EntryView extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { entry, isNewMember, language, sent, card } = this.props;
    return (
      next.entry !== entry ||
      next.isNewMember !== isNewMember ||
      next.card !== card ||
      next.language !== language ||
      next.sent?.sentAt !== sent?.sentAt
    );
  }

  override render() {
    const { entry, isNewMember, language, session, sent, card } = this.props;
    const LeadCard = card && formPieces()?.LeadCard;
    const sentAt = sent ? Date.parse(sent.sentAt) : 0;
    const words = strings[language];
    if (entry.author === "system") return <li class="note">{entry.text}</li>;
    if (!entry.text) return null;
    const offers = entry.actions.filter(isForm);
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
          {!entry.isStreaming &&
            entry.actions.map(
              (action) =>
                action.type === "slots" && (
                  <SlotLinks key="slots" action={action} origin={session.origin} words={words} />
                ),
            )}
          {!entry.isStreaming && offers.length > 0 && (
            <ul class="chips">
              {offers.map((action) =>
                LeadCard && isWhole(action) ? (
                  <li key={action.type}>
                    <LeadCard
                      view={card}
                      action={action}
                      at={entry.at}
                      summary={summaryOf(action)}
                    />
                  </li>
                ) : (
                  <li key={action.type}>
                    {entry.at >= sentAt && isWhole(action) && (
                      <p class="bubble small">{summaryOf(action)}</p>
                    )}
                    <button
                      type="button"
                      class="outline"
                      onClick={() => session.openLead(action, entry.at)}
                    >
                      {entry.at < sentAt
                        ? fill(words.sentAt, { time: timeText(sentAt, language, true) })
                        : offerWord(action, words, sent)}
                    </button>
                  </li>
                ),
              )}
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

/** What would be sent, in one line. */
function summaryOf(action: FormAction): string {
  const { name, phone, email, service, model, plate, vin, wish } = action;
  return [name, phone, email, service, model, plate, vin, wish].filter(Boolean).join(" · ");
}

function offerWord(action: FormAction, words: Strings, sent: SentLead | null): string {
  if (sent) return words.amend;
  if (isWhole(action)) return words.checkAndSend;
  return action.type === "appointment" ? words.askAppointment : words.askCallback;
}

/** The time alone for today, with the day for anything older. */
function timeText(at: number, language: Language, hour12 = false): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(regionOf(language), {
    ...(isToday ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    ...(hour12 && language === "en" && { hour: "numeric", hour12 }),
  }).format(at);
}
