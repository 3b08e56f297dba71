import { aiNoticeOf } from "@/lib/workshops";
import {
  createKnownConnections,
  createSealer,
  createEmail,
  createInstagram,
  createMessenger,
  createTelegram,
  createWhatsApp,
  type ChannelAdapters,
  type KnownConnections,
  type OutgoingMessage,
  type Sealer,
} from "@/lib/channels";
import { storedActions } from "@/lib/chat/schemas";
import { slotAddress } from "@/lib/core/slot-address";
import { locale } from "@/lib/core/locales";
import type { ServerEnv } from "@/lib/env/server";
import { fetchThrough } from "@/lib/outbound/fetch-through";
import { circuits, type SharedService } from "./circuits";
import { clockFrom } from "./clock";
import { fetchWithin } from "./fetch-within";
import { mailerFrom } from "./mailer";
import type { WorkshopContexts } from "./workshop-contexts";

/** What the channels of this installation stand on. */
export type Channels = {
  adapters: ChannelAdapters;
  sealer: Sealer;
  connections: KnownConnections;
};

/** Longer than a provider takes that is well. */
const patienceMs = 15_000;

const fetchFrom = (service: SharedService) =>
  fetchThrough(circuits().of(service), fetchWithin(patienceMs));

/** Plugs the channels in that customers may write from. */
export function createChannels(env: ServerEnv): Channels {
  const before = env.CHANNEL_KEY_BEFORE === undefined ? [] : [env.CHANNEL_KEY_BEFORE];
  const sealer = createSealer([env.CHANNEL_KEY, ...before]);
  const list = [
    createTelegram({ fetch: fetchFrom("telegram"), url: env.TELEGRAM_API_URL }),
    createWhatsApp({ fetch: fetchFrom("whatsapp"), url: env.META_GRAPH_URL }),
    createMessenger({ fetch: fetchFrom("messenger"), url: env.META_GRAPH_URL }),
    createInstagram({ fetch: fetchFrom("instagram"), url: env.INSTAGRAM_GRAPH_URL }),
    createEmail({ mailer: mailerFrom(env, clockFrom(env)) }),
  ];
  const adapters: ChannelAdapters = new Map(list.map((adapter) => [adapter.kind, adapter]));
  return { adapters, sealer, connections: createKnownConnections(sealer, () => performance.now()) };
}

/** Where a provider calls for one account. */
export function webhookUrl(site: string, kind: string, channelId: string): string {
  return `${site}/api/webhooks/${kind}/${channelId}`;
}

/** Words that the website shows as buttons and around the chat, and a chat elsewhere has to say. */
const bookingWords = { de: "Termin aussuchen", en: "Choose an appointment" } as const;

/** A message as it leaves: the bot's first one says that a machine answers, and an appointment is offered as a link. */
export async function textToSend(
  { site, workshopContexts }: { site: string; workshopContexts: Pick<WorkshopContexts, "get"> },
  { workshopSlug, locale: tag, body, author, actions, isFirst }: OutgoingMessage,
): Promise<string> {
  const workshop = (await workshopContexts.get(workshopSlug)).value?.workshop;
  if (author !== "bot" || workshop === undefined) return body;
  const language = locale.safeParse(tag).data ?? workshop.locale;
  const notice = isFirst ? [aiNoticeOf({ ...workshop, locale: language })] : [];
  const offers = storedActions.parse(actions);
  const isWish = offers.some(({ type }) => type === "appointment");
  const slots = offers.find((offer) => offer.type === "slots");
  const times = (slots?.times ?? []).map(
    ({ at, label }) => `${label}: ${site}${slotAddress(slots?.page ?? "", at)}`,
  );
  const page = `${bookingWords[language]}: ${site}${slots?.page ?? `/book/${workshopSlug}`}`;
  return [...notice, body, ...times, ...(isWish ? [page] : [])].join("\n\n");
}
