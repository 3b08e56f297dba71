import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { locale } from "@/lib/core/locales";
import { callRpc } from "@/lib/supabase/call-rpc";
import { channelKind, type ChannelKind } from "./schemas";
import { tellUnsupported } from "./unsupported";

/** What a customer wrote in one go, to be answered as the website would. */
export type ChannelTurn = {
  workshopSlug: string;
  conversationId: string;
  /** The same in every try. */
  clientMessageId: string;
  text: string;
  locale: string;
};

export type AnswerContext = Pick<Context, "workshopId" | "db" | "log"> & {
  /** Runs the turn of the website and stores its answer. */
  runTurn: (turn: ChannelTurn) => Promise<void>;
  /** Seconds after the first message of a burst in which more may come. @default 3 */
  quietSeconds?: number;
};

/** Payload of the jobs that work on one chat. */
export const threadJob = z.object({ threadId: z.uuid() });
export type ThreadJob = z.infer<typeof threadJob>;

const takenEvent = z.object({
  turn_id: z.uuid(),
  conversation_id: z.uuid(),
  workshop: z.string(),
  channel: channelKind,
  locale: z.string(),
  kind: z.enum(["text", "unsupported", "echo"]),
  what: z.string().nullable(),
  body: z.string().nullable(),
  event_key: z.string(),
});
type TakenEvent = z.infer<typeof takenEvent>;

/** Turns of one run; the job leaves another where more waits. */
const turnsMax = 20;

/** How a person is called who writes in the provider's own app. */
const appNames: Record<ChannelKind, string> = {
  telegram: "Telegram",
  whatsapp: "WhatsApp",
  messenger: "Messenger",
  instagram: "Instagram",
  email: "E-Mail",
};

/**
 * Answers what waits in a chat, turn after turn, in the customer's order. Whoever dies in between is followed by another who finds the
 * same turns: each has its number before it is answered.
 */
export async function answerThread(ctx: AnswerContext, { threadId }: ThreadJob): Promise<void> {
  const { db, workshopId, quietSeconds = 3 } = ctx;
  for (let turns = 0; turns < turnsMax; turns++) {
    const rows = await callRpc(db, "take_channel_turn", {
      p_workshop_id: workshopId,
      p_thread_id: threadId,
      p_quiet_seconds: quietSeconds,
    });
    const events = z.array(takenEvent).parse(rows);
    const [first] = events;
    if (first === undefined) return;
    await answerTurn(ctx, threadId, { first, events });
    await callRpc(db, "settle_channel_turn", {
      p_workshop_id: workshopId,
      p_thread_id: threadId,
      p_turn_id: first.turn_id,
    });
  }
  // The queue gives it back in a while, behind what others wait for.
  throw new AppError("unavailable", { reason: "chat_has_more" });
}

async function answerTurn(
  ctx: AnswerContext,
  threadId: string,
  { first, events }: { first: TakenEvent; events: readonly TakenEvent[] },
): Promise<void> {
  const { conversation_id: conversationId, turn_id: turnId } = first;
  // Who of the team wrote meanwhile has the word before anything is answered.
  for (const echo of events.filter(({ kind }) => kind === "echo")) {
    await callRpc(ctx.db, "store_channel_echo", {
      p_workshop_id: ctx.workshopId,
      p_thread_id: threadId,
      p_conversation_id: conversationId,
      p_event_key: echo.event_key,
      p_body: echo.body ?? "…",
      p_author_name: appNames[first.channel],
    });
  }
  await noteUnsupported(ctx, first, events);
  const text = textOf(events);
  if (text === "") return;
  await ctx.runTurn({
    workshopSlug: first.workshop,
    conversationId,
    clientMessageId: turnId,
    text,
    locale: first.locale,
  });
}

/** A photo's caption is text too. */
function textOf(events: readonly TakenEvent[]): string {
  return events
    .flatMap(({ kind, body }) => (kind === "echo" || body === null ? [] : [body]))
    .join("\n");
}

async function noteUnsupported(
  ctx: AnswerContext,
  { conversation_id: conversationId, turn_id: turnId, locale: tag }: TakenEvent,
  events: readonly TakenEvent[],
): Promise<void> {
  const whats = events.flatMap(({ kind, what }) =>
    kind === "unsupported" ? [what ?? "unknown"] : [],
  );
  if (whats.length === 0) return;
  const told = tellUnsupported(whats, locale.catch("de").parse(tag));
  await callRpc(ctx.db, "store_channel_note", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: conversationId,
    p_client_message_id: `note-${turnId}`,
    p_body: told.shown,
    p_reply: told.reply,
  });
}

/** Hands a chat that no try could answer to the team. */
export async function giveUpOnAnswer(
  { db, workshopId }: Pick<Context, "db" | "workshopId">,
  { threadId }: ThreadJob,
): Promise<void> {
  await callRpc(db, "give_up_channel_answer", {
    p_workshop_id: workshopId,
    p_thread_id: threadId,
  });
}
