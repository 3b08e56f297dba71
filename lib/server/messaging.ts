import type { Sealer } from "@/lib/channels";
import type { Clock } from "@/lib/core/clock";
import type { ServerEnv } from "@/lib/env/server";
import type { Mailer } from "@/lib/mail/mailer";
import type { MailContext } from "@/lib/notifications";
import { localNetworkToo, publicInternet, type Network } from "@/lib/outbound/network";
import { createPushSender, type PushSender } from "@/lib/push/push-sender";
import type { AppointmentLinks } from "./appointment-links";
import { mailerFrom } from "./mailer";
import type { SignedIds } from "./signed-ids";
import type { WorkshopContexts } from "./workshop-contexts";

/** What tells people outside of our pages. */
export type Messaging = {
  /** Null where no mail can go out. */
  mailer: Mailer | null;
  push: PushSender;
  /** What of the net is written to. */
  network: Network;
  /** Keeps what a workshop's own servers are told by. */
  sealer: Sealer;
  appointmentLinks: AppointmentLinks;
  dueLinks: SignedIds;
  findWorkshop: MailContext["findWorkshop"];
};

type MessagingParts = {
  now: Clock;
  sealer: Sealer;
  appointmentLinks: AppointmentLinks;
  dueLinks: SignedIds;
  workshopContexts: WorkshopContexts;
};

/** Plugs together what tells people, as the environment asks for it. */
export function createMessaging(env: ServerEnv, parts: MessagingParts): Messaging {
  const network = env.READ_LOCAL_PAGES === "on" ? localNetworkToo : publicInternet;
  return {
    mailer: mailerFrom(env, parts.now),
    push: createPushSender({
      secret: env.VAPID_SECRET,
      site: new URL(env.SITE_URL).origin,
      network,
    }),
    network,
    sealer: parts.sealer,
    appointmentLinks: parts.appointmentLinks,
    dueLinks: parts.dueLinks,
    findWorkshop: async (slug) => (await parts.workshopContexts.get(slug)).value,
  };
}
