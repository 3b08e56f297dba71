import { randomUUID } from "node:crypto";
import { shortenText } from "@/lib/core/text";
import { judgeReply, type Reply } from "./expectations";
import { unexplainedNumbers } from "./number-oracle";
import type { OwnNumbers } from "./own-numbers";
import type { Dialogue, Turn } from "./question-files";
import { readEvents } from "./read-events";

export type ResultRow = {
  id: string;
  kind: string;
  workshop: string;
  question: string;
  reply: string;
  pass: boolean;
  reason: string;
  /** Numbers in the reply that are not the workshop's own, and weekdays that are not their dates'; null where its data are not known. */
  invented: string[] | null;
  /** Whether the bot said that it knows; null for a failed call. */
  answered?: boolean | null;
  /** The stored answer, where there is one. */
  messageId?: string | null;
};

const turnTimeoutMs = 60_000;

/** Asks the turns of one dialogue over HTTP, in order, in one new conversation; a failed call is a missed row. */
export async function askDialogue(
  url: string,
  dialogue: Dialogue,
  numbers: OwnNumbers | undefined,
): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  let token: string | undefined;
  for (const turn of dialogue.turns) {
    const { id, kind, question } = turn;
    const asked = await askTurn(url, dialogue, turn, token);
    token = asked.token ?? token;
    const verdict =
      "error" in asked ? { pass: false, reason: asked.error } : judgeReply(turn, asked.reply);
    const reply = "error" in asked ? "" : asked.reply.text;
    const invented = numbers ? unexplainedNumbers(withoutOffers(asked, reply), numbers) : null;
    const { answered, messageId } =
      "error" in asked ? { answered: null, messageId: null } : { ...asked.reply, ...asked };
    rows.push({
      id,
      kind,
      workshop: dialogue.workshop,
      question,
      reply,
      ...verdict,
      invented,
      answered,
      messageId,
    });
  }
  return rows;
}

type Asked = { token?: string } & (
  | { reply: Reply; messageId: string | null; offered: readonly string[] }
  | { error: string }
);

/** The reply without the free times that it offers: they come from the calendar's bookings and not from the workshop's file. */
function withoutOffers(asked: Asked, reply: string): string {
  const offered = "error" in asked ? [] : asked.offered;
  return offered.reduce((rest, label) => rest.replaceAll(label, " "), reply);
}

async function askTurn(
  url: string,
  { workshop, locale }: Dialogue,
  { question }: Turn,
  token: string | undefined,
): Promise<Asked> {
  try {
    const response = await fetch(`${url}/api/chat/${encodeURIComponent(workshop)}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        origin: new URL(url).origin,
      },
      body: JSON.stringify({ message: question, clientMessageId: randomUUID(), token, locale }),
      signal: AbortSignal.timeout(turnTimeoutMs),
    });
    if (!response.ok || !response.body) {
      return { error: `error: HTTP ${response.status} ${shortenText(await response.text(), 300)}` };
    }
    return await collectReply(response.body);
  } catch (error) {
    return { error: `error: ${describe(error)}` };
  }
}

async function collectReply(body: ReadableStream<Uint8Array>): Promise<Asked> {
  const reply: Reply = { text: "", answered: false, actions: [] };
  const offered: string[] = [];
  let token: string | undefined;
  for await (const { event, data } of readEvents(body)) {
    if (event === "session") token = data.token;
    if (event === "delta") reply.text += data.text;
    if (event === "action") {
      reply.actions.push(data.type);
      offered.push(...data.times.map(({ label }) => label));
    }
    if (event === "error") return { token, error: `error: ${data.code} ${data.reason}` };
    if (event === "done") {
      const { answered, messageId = null } = data;
      return { token, reply: { ...reply, answered }, messageId, offered };
    }
  }
  return { token, error: "error: the answer ended without a done event" };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
