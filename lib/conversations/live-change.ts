import { z } from "zod";
import type { ConversationRow, MessageView, VisitorMessages } from "./schemas";
import { messageView, visitorMessageView } from "./schemas";
import { toConversationRow } from "./to-conversation-row";

/** So many of the newest messages a change brings along; whoever may have missed more asks for them. */
const windowSize = 6;

const liveMessage = messageView.extend({ maskedBody: z.string().nullable() });

const databaseChange = z.object({
  workshopId: z.uuid(),
  version: z.string(),
  waiting: z.record(z.string(), z.number()),
  office: z.unknown(),
  masked: z.unknown(),
  messages: z.array(liveMessage),
});

/** A conversation as it is after a change. */
export type LiveChange = {
  workshopId: string;
  conversationId: string;
  /** The transaction that made it. */
  version: string;
  /** How many conversations of the workshop need a person, by who has them; under the empty name nobody's. */
  waiting: Record<string, number>;
  row: ConversationRow;
  /** The row as a mechanic may see it; null where none watches. */
  maskedRow: ConversationRow | null;
  /** The newest, oldest of them first. */
  messages: z.infer<typeof liveMessage>[];
};

/** A changed conversation as a member's stream tells it: the row, and its newest messages. */
export type MemberChange = { row: ConversationRow; messages: MessageView[] };

/** Reads a change as `list_live_changes` returns it. */
export function toLiveChange(found: unknown): LiveChange {
  const { office, masked, ...change } = databaseChange.parse(found);
  const row = toConversationRow(office);
  const maskedRow = masked ? toConversationRow(masked) : null;
  return { ...change, conversationId: row.id, row, maskedRow };
}

/** What a member is told of a change; a mechanic sees no number, no address and no request. Null where that is not known. */
export function toMemberChange(change: LiveChange, isMechanic: boolean): MemberChange | null {
  const row = isMechanic ? change.maskedRow : change.row;
  if (row === null) return null;
  const messages = change.messages.map(({ maskedBody, clientMessageId: _own, ...message }) => ({
    ...message,
    body: isMechanic ? (maskedBody ?? message.body) : message.body,
    // They carry what fills the customer's form.
    actions: isMechanic ? [] : message.actions,
  }));
  return { row, messages };
}

/** What a visitor's stream has told so far. */
export type VisitorView = Pick<VisitorMessages, "cursor" | "mode" | "assigneeName">;

/**
 * What a visitor is told of a change: what is new since `seen`, if somebody of the team wrote or another answers now. Null for nothing;
 * `unknown` where more may have been said than the change brings along.
 */
export function toVisitorPage(
  { row, messages }: LiveChange,
  seen: VisitorView,
): VisitorMessages | "unknown" | null {
  const fresh = messages.filter(({ position }) => position > seen.cursor);
  const isOther = row.mode !== seen.mode || row.assigneeName !== seen.assigneeName;
  // An own turn tells its answer itself; what the bot says while a person is awaited it may say unasked.
  const isFromTeam = fresh.some(
    ({ author }) => author === "member" || (author === "bot" && row.mode === "human"),
  );
  if (!isOther && !isFromTeam) return null;
  if (fresh.length === windowSize) return "unknown";
  return {
    messages: fresh.map((message) => visitorMessageView.parse(message)),
    cursor: fresh.at(-1)?.position ?? seen.cursor,
    mode: row.mode,
    assigneeName: row.assigneeName,
    locale: null,
    sentLead: null,
  };
}
