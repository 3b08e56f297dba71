import type {
  AnswerAction,
  AnswerSource,
  MessageView,
  Problem,
  TurnEvent,
} from "../protocol/types";

/** Where a visitor's message stands: shown at once, and honest about whether it arrived. */
export type Delivery = "sending" | "waiting" | "failed" | "sent";

/** One bubble of the conversation. */
export type Entry = {
  /** `clientMessageId` of the visitor's own, `reply:` + that id for its answer, else the server's id. */
  key: string;
  /** The server's id, once known. */
  id: string | null;
  author: MessageView["author"];
  authorName: string | null;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  sources: AnswerSource[];
  actions: AnswerAction[];
  delivery: Delivery;
  problem: Problem | null;
  isStreaming: boolean;
};

const plain = () => ({
  id: null,
  authorName: null,
  sources: [],
  actions: [],
  delivery: "sent" as const,
  problem: null,
  isStreaming: false,
});

/** Adds what the visitor has just written. */
export function addVisitorEntry(entries: Entry[], key: string, text: string, at: number): Entry[] {
  return [...entries, { ...plain(), key, author: "visitor", text, at, delivery: "sending" }];
}

/** Adds a line that is nobody's message. */
export function addNote(entries: Entry[], text: string, at: number): Entry[] {
  return [...entries, { ...plain(), key: `note:${at}`, author: "system", text, at }];
}

/** Changes one entry; all others stay the same objects, so only that bubble is drawn again. */
export function patchEntry(entries: Entry[], key: string, patch: Partial<Entry>): Entry[] {
  return entries.map((entry) => (entry.key === key ? { ...entry, ...patch } : entry));
}

/** The key of the answer to a visitor's message. */
export const replyKey = (clientMessageId: string) => `reply:${clientMessageId}`;

/** Takes an unfinished answer away. */
export function dropReply(entries: Entry[], clientMessageId: string): Entry[] {
  return entries.filter((entry) => entry.key !== replyKey(clientMessageId));
}

/** Applies one event of the answer to the message `clientMessageId`, directly below that message. */
export function applyTurnEvent(
  entries: Entry[],
  clientMessageId: string,
  turn: TurnEvent,
  now: number,
): Entry[] {
  const key = replyKey(clientMessageId);
  const withReply = turn.event === "session" ? entries : ensureReply(entries, clientMessageId, now);
  const reply = withReply.find((entry) => entry.key === key);
  switch (turn.event) {
    case "session":
      // A new attempt begins: what an earlier one left unfinished is said again from the start.
      return patchEntry(entries, key, { text: "", sources: [], actions: [] });
    case "delta":
      return patchEntry(withReply, key, { text: (reply?.text ?? "") + turn.data.text });
    case "sources":
      return patchEntry(withReply, key, { sources: turn.data });
    case "action":
      return patchEntry(withReply, key, { actions: [...(reply?.actions ?? []), turn.data] });
    case "done":
      // A person has taken over: what was said so far is stored nowhere. Without a database nothing is, and still holds.
      return turn.data.messageId === null && turn.data.mode === "human"
        ? dropReply(entries, clientMessageId)
        : patchEntry(entries, key, { id: turn.data.messageId, isStreaming: false });
    default:
      return entries;
  }
}

function ensureReply(entries: Entry[], clientMessageId: string, at: number): Entry[] {
  const key = replyKey(clientMessageId);
  if (entries.some((entry) => entry.key === key)) return entries;
  const asked = entries.findIndex((entry) => entry.key === clientMessageId) + 1;
  const reply: Entry = { ...plain(), key, author: "bot", text: "", at, isStreaming: true };
  return [...entries.slice(0, asked), reply, ...entries.slice(asked)];
}

/** A stored message as a bubble. */
export function fromServer(message: MessageView): Entry {
  const { id, author, authorName, body, sources, actions, createdAt, clientMessageId } = message;
  return {
    ...plain(),
    key: clientMessageId ?? id,
    id,
    author,
    authorName,
    text: body,
    at: Date.parse(createdAt),
    sources,
    actions,
  };
}

/** The stored conversation, followed by what is not in it yet: messages to be sent, answers still being written. */
export function restoreEntries(entries: Entry[], messages: MessageView[]): Entry[] {
  const stored = messages.map(fromServer);
  const unsettled = entries.filter(
    ({ key, author, delivery, isStreaming }) =>
      isStreaming ||
      (author === "visitor" && delivery !== "sent" && !stored.some((entry) => entry.key === key)),
  );
  return [...stored, ...unsettled];
}

/** Messages since the last look that are not on screen: of the team, and of the visitor in another tab. */
export function unseenMessages(entries: Entry[], messages: MessageView[]): Entry[] {
  const known = new Set(entries.flatMap(({ id, key }) => [id, key]));
  return messages
    .filter(({ author, clientMessageId }) => author !== "visitor" || clientMessageId)
    .map(fromServer)
    .filter(({ id, key }) => !known.has(id) && !known.has(key));
}
