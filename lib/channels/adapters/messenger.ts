import { z } from "zod";
import type { ChannelAdapter, OutgoingPiece, SendOutcome } from "../adapter";
import { askProvider, callProvider, outcomeOfSilence } from "../call-provider";
import { providerId } from "../read-body";
import { replyHours } from "../reply-window";
import { isSignedByMeta, metaChallenge, outcomeOfMeta, writeRef } from "./meta";
import { readMessaging } from "./messaging-events";
import type { ProviderDoor } from "./provider-door";

const sent = z.object({ message_id: providerId });
const page = z.object({ id: providerId, name: z.string() });
const business = z.object({ user_id: providerId, username: z.string() });

/** What the two share; Messenger gives our own number back with its echo. */
type Kind = {
  kind: "messenger" | "instagram";
  object: "page" | "instagram";
  textLength: number;
  hasMetadata: boolean;
};

const messenger: Kind = { kind: "messenger", object: "page", textLength: 2_000, hasMetadata: true };
const instagram: Kind = {
  kind: "instagram",
  object: "instagram",
  textLength: 1_000,
  hasMetadata: false,
};

/** Messages to a Facebook page. */
export function createMessenger(door: ProviderDoor): ChannelAdapter {
  return createMessaging(door, messenger, async (token) => {
    const { id, name } = await askProvider(
      door.fetch,
      { url: `${door.url}/me?fields=id,name`, method: "GET", token },
      { field: "token", schema: page },
    );
    return { id, name };
  });
}

/** Direct messages to an Instagram account, by Instagram's own login. */
export function createInstagram(door: ProviderDoor): ChannelAdapter {
  return createMessaging(door, instagram, async (token) => {
    const { user_id: id, username } = await askProvider(
      door.fetch,
      { url: `${door.url}/me?fields=user_id,username`, method: "GET", token },
      { field: "token", schema: business },
    );
    return { id, name: `@${username}` };
  });
}

function createMessaging(
  door: ProviderDoor,
  of: Kind,
  identify: (token: string) => Promise<{ id: string; name: string }>,
): ChannelAdapter {
  return {
    kind: of.kind,
    limits: {
      textLength: of.textLength,
      ...replyHours[of.kind],
      tellsSends: of.hasMetadata,
      bodyBytes: 1024 * 1024,
    },
    verify: isSignedByMeta,
    challenge: metaChallenge,
    parse: (body) => readMessaging(body, of.object),
    send: (piece) => send(door, of, piece),
    setUp: {
      made: ["verifyToken"],
      identify: ({ secrets }) => identify(secrets["token"] ?? ""),
      check: async ({ secrets }) => {
        await identify(secrets["token"] ?? "");
      },
    },
  };
}

async function send(
  { fetch, url }: ProviderDoor,
  { hasMetadata }: Kind,
  { secrets, thread, text, ref, isLate }: OutgoingPiece,
): Promise<SendOutcome> {
  // Later than a day only a person may answer, and has to say so.
  const type = isLate
    ? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" }
    : { messaging_type: "RESPONSE" };
  try {
    const answer = await callProvider(fetch, {
      url: `${url}/me/messages`,
      token: secrets["token"] ?? "",
      body: {
        recipient: { id: thread },
        ...type,
        message: { text, ...(hasMetadata && { metadata: writeRef(ref) }) },
      },
    });
    const { data } = sent.safeParse(answer.body);
    return data && answer.status < 300
      ? { is: "sent", providerId: data.message_id }
      : outcomeOfMeta(answer);
  } catch (error) {
    return outcomeOfSilence(error);
  }
}
