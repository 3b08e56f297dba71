import { z } from "zod";
import type { ChannelAdapter, ChannelEvent, OutgoingPiece, SendOutcome } from "../adapter";
import { askProvider, callProvider, outcomeOfSilence } from "../call-provider";
import {
  eachOf,
  providerId,
  providerTime,
  readJsonBody,
  readShape,
  toBody,
  toName,
} from "../read-body";
import { replyHours } from "../reply-window";
import { isSignedByMeta, metaChallenge, outcomeOfMeta, readRef, writeRef } from "./meta";
import type { ProviderDoor } from "./provider-door";

const captioned = z.object({ caption: z.string().optional() }).optional();
const message = z.looseObject({
  id: providerId,
  from: providerId,
  timestamp: providerTime,
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string().optional() }).optional(),
  interactive: z
    .object({
      button_reply: z.object({ title: z.string() }).optional(),
      list_reply: z.object({ title: z.string() }).optional(),
    })
    .optional(),
  image: captioned,
  video: captioned,
  document: captioned,
});
type Message = z.infer<typeof message>;

const status = z.looseObject({
  id: providerId,
  status: z.enum(["sent", "delivered", "read", "failed"]),
  recipient_id: providerId.optional(),
  biz_opaque_callback_data: z.unknown().optional(),
  errors: z.array(z.object({ code: z.coerce.number() })).optional(),
});
const contact = z.object({
  wa_id: providerId,
  profile: z.object({ name: z.string().optional() }).optional(),
});
const change = z.object({
  field: z.literal("messages"),
  value: z.object({
    metadata: z.object({ phone_number_id: providerId }),
    contacts: eachOf(contact).default([]),
    messages: eachOf(message).default([]),
    statuses: eachOf(status).default([]),
  }),
});
type Value = z.infer<typeof change>["value"];

const call = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: eachOf(z.object({ changes: eachOf(change) })),
});
const sent = z.object({ messages: z.tuple([z.object({ id: providerId })]).rest(z.unknown()) });
const phone = z.object({
  id: providerId,
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
});

/** What a message may be besides text, and what we call it. */
const attachments: Readonly<Record<string, string>> = {
  image: "photo",
  sticker: "sticker",
  audio: "voice",
  video: "video",
  document: "file",
  location: "location",
  contacts: "contact",
  reaction: "reaction",
  edit: "edit",
  revoke: "deletion",
};

/** The WhatsApp Business Cloud API. Its status calls bring our own number back, so a send whose answer got lost is told of. */
export function createWhatsApp({ fetch, url }: ProviderDoor): ChannelAdapter {
  const identify = async (token: string | undefined, accountId: string) => {
    const account = await askProvider(
      fetch,
      {
        url: `${url}/${encodeURIComponent(accountId)}?fields=id,display_phone_number,verified_name`,
        method: "GET",
        ...(token !== undefined && { token }),
      },
      { field: "token", schema: phone },
    );
    return { id: account.id, name: account.display_phone_number };
  };

  return {
    kind: "whatsapp",
    limits: { textLength: 4_096, ...replyHours.whatsapp, tellsSends: true, bodyBytes: 1024 * 1024 },
    verify: isSignedByMeta,
    challenge: metaChallenge,
    parse: (body) =>
      readShape(call, readJsonBody(body)).entry.flatMap(({ changes }) =>
        changes.flatMap(({ value }) => eventsOf(value)),
      ),
    send: (piece) => send({ fetch, url }, piece),
    setUp: {
      made: ["verifyToken"],
      identify: ({ secrets, accountId }) => identify(secrets["token"], accountId),
      check: async ({ secrets, accountId }) => {
        await identify(secrets["token"], accountId);
      },
    },
  };
}

async function send(
  { fetch, url }: ProviderDoor,
  { secrets, accountId, thread, text, ref }: OutgoingPiece,
): Promise<SendOutcome> {
  try {
    const answer = await callProvider(fetch, {
      url: `${url}/${encodeURIComponent(accountId)}/messages`,
      token: secrets["token"] ?? "",
      body: {
        messaging_product: "whatsapp",
        recipient_type: "individual",
        to: thread,
        type: "text",
        text: { body: text, preview_url: false },
        biz_opaque_callback_data: writeRef(ref),
      },
    });
    const { data } = sent.safeParse(answer.body);
    return data && answer.status < 300
      ? { is: "sent", providerId: data.messages[0].id }
      : outcomeOfMeta(answer);
  } catch (error) {
    return outcomeOfSilence(error);
  }
}

function eventsOf({ metadata, contacts, messages, statuses }: Value): ChannelEvent[] {
  const account = metadata.phone_number_id;
  const names = new Map(contacts.map(({ wa_id, profile }) => [wa_id, profile?.name]));
  return [
    ...messages.map((found) => ({
      key: found.id,
      account,
      thread: found.from,
      sentAt: found.timestamp,
      ...toName(names.get(found.from)),
      ...contentOf(found),
    })),
    ...statuses.map((told) => ({
      kind: "receipt" as const,
      account,
      state: told.status,
      providerId: told.id,
      reason: reasonOf(told.errors?.[0]?.code),
      ...readRef(told.biz_opaque_callback_data),
    })),
  ];
}

/** The time to answer was over; WhatsApp tells of it afterwards. */
const windowCode = 131_047;

function reasonOf(code: number | undefined): string {
  return code === windowCode ? "window_closed" : "refused";
}

function contentOf(found: Message) {
  const { interactive } = found;
  const said =
    found.text?.body ??
    found.button?.text ??
    interactive?.button_reply?.title ??
    interactive?.list_reply?.title;
  const text = toBody(said ?? "");
  if (text !== "") return { kind: "text", body: text } as const;
  const caption = toBody((found.image ?? found.video ?? found.document)?.caption ?? "");
  const what = attachments[found.type] ?? "unknown";
  return { kind: "unsupported", what, ...(caption !== "" && { body: caption }) } as const;
}
