import { z } from "zod";
import type { ChannelEvent } from "../adapter";
import { eachOf, providerId, providerTime, readJsonBody, readShape, toBody } from "../read-body";
import { readRef } from "./meta";

const party = z.object({ id: providerId });
const message = z.looseObject({
  mid: providerId,
  text: z.string().optional(),
  is_echo: z.boolean().optional(),
  is_deleted: z.boolean().optional(),
  metadata: z.unknown().optional(),
  attachments: eachOf(z.object({ type: z.string() })).optional(),
  reply_to: z.looseObject({ story: z.unknown().optional() }).optional(),
});
const messaging = z.looseObject({
  sender: party,
  recipient: party,
  timestamp: providerTime,
  message: message.optional(),
  postback: z
    .object({
      mid: providerId.optional(),
      title: z.string().optional(),
      payload: z.string().optional(),
    })
    .optional(),
  delivery: z
    .object({ mids: eachOf(providerId).optional(), watermark: providerTime.optional() })
    .optional(),
  read: z.object({ mid: providerId.optional(), watermark: providerTime.optional() }).optional(),
  reaction: z.object({ mid: providerId, action: z.string().optional() }).optional(),
  message_edit: z.object({ mid: providerId, num_edit: z.int().optional() }).optional(),
});
type Messaging = z.infer<typeof messaging>;
type Message = z.infer<typeof message>;

/** What may be attached, and what we call it. */
const attachments: Readonly<Record<string, string>> = {
  image: "photo",
  audio: "voice",
  video: "video",
  file: "file",
  location: "location",
  story_mention: "story",
};

/** Reads a call of Messenger's or Instagram's webhook, which have one form. */
export function readMessaging(body: Uint8Array, object: "page" | "instagram"): ChannelEvent[] {
  const call = z.object({
    object: z.literal(object),
    entry: eachOf(z.object({ id: providerId, messaging: eachOf(messaging).default([]) })),
  });
  return readShape(call, readJsonBody(body)).entry.flatMap(({ id, messaging: told }) =>
    told.flatMap((one) => eventsOf(id, one)),
  );
}

function eventsOf(account: string, told: Messaging): ChannelEvent[] {
  const base = { account, thread: told.sender.id, sentAt: told.timestamp };
  const { message: found, postback, reaction, message_edit: edit } = told;
  if (found?.is_echo) return echoOf(account, told, found);
  if (found) return [{ ...base, key: keyOf(found), ...contentOf(found) }];
  if (postback) {
    const key = postback.mid ?? `postback:${told.sender.id}:${told.timestamp}`;
    const text = toBody(postback.title ?? postback.payload ?? "");
    return text === "" ? [] : [{ ...base, key, kind: "text", body: text }];
  }
  if (reaction) {
    const key = `reaction:${told.timestamp}:${reaction.mid}`;
    return [{ ...base, key, kind: "unsupported", what: "reaction" }];
  }
  if (edit) {
    const key = `edit:${edit.num_edit ?? told.timestamp}:${edit.mid}`;
    return [{ ...base, key, kind: "unsupported", what: "edit" }];
  }
  return receiptsOf(base, told);
}

/** A message that is taken back has the number it was sent under. */
function keyOf({ mid, is_deleted }: Message): string {
  return is_deleted ? `gone:${mid}` : mid;
}

/** One of ours comes back: sent by us, which its number tells, or by somebody in the provider's own app. */
function echoOf(account: string, told: Messaging, found: Message): ChannelEvent[] {
  const ref = readRef(found.metadata);
  if ("sendId" in ref)
    return [{ kind: "receipt", account, state: "sent", providerId: found.mid, ...ref }];
  const body = toBody(found.text ?? "");
  const base = { account, key: found.mid, thread: told.recipient.id, sentAt: told.timestamp };
  return found.is_deleted ? [] : [{ ...base, kind: "echo", ...(body !== "" && { body }) }];
}

function receiptsOf(
  { account, thread }: { account: string; thread: string },
  { delivery, read }: Messaging,
): ChannelEvent[] {
  const of = (state: "delivered" | "read", more: { providerId?: string; until?: string }) => ({
    kind: "receipt" as const,
    account,
    thread,
    state,
    ...more,
  });
  return [
    ...(delivery?.mids ?? []).map((mid) => of("delivered", { providerId: mid })),
    ...(delivery?.watermark ? [of("delivered", { until: delivery.watermark })] : []),
    ...(read?.mid ? [of("read", { providerId: read.mid })] : []),
    ...(read?.watermark ? [of("read", { until: read.watermark })] : []),
  ];
}

function contentOf(found: Message) {
  if (found.is_deleted) return { kind: "unsupported", what: "deletion" } as const;
  const text = toBody(found.text ?? "");
  const [attached] = found.attachments ?? [];
  const isStory = found.reply_to?.story !== undefined;
  if (text !== "" && attached === undefined && !isStory)
    return { kind: "text", body: text } as const;
  const what = isStory ? "story" : (attachments[attached?.type ?? ""] ?? "unknown");
  return { kind: "unsupported", what, ...(text !== "" && { body: text }) } as const;
}
