"use client";

import { CarFront, History } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationDetail, CustomerHistory } from "@/lib/conversations/schemas";
import { useInbox } from "../inbox-context";
import { TimeAgo } from "../time-ago";

/** The cars of a customer and what they wrote about before; nothing for whom nothing else is known. */
export function CustomerHistoryPart({ conversation }: { conversation: ConversationDetail }) {
  const { workshop } = useInbox();
  const isKnown = conversation.contactName !== null && !conversation.isNameTold;
  const { data } = useSWR<CustomerHistory>(
    isKnown ? workshopUrl(workshop, `conversations/${conversation.id}/history`) : null,
    requestJson<CustomerHistory>,
    { revalidateOnFocus: false },
  );
  if (!data) return null;
  return (
    <>
      {data.vehicles.length > 1 && <Vehicles vehicles={data.vehicles} />}
      {data.conversations.length > 0 && <PastConversations conversations={data.conversations} />}
    </>
  );
}

function Vehicles({ vehicles }: Pick<CustomerHistory, "vehicles">) {
  const t = useTranslations("inbox");
  return (
    <section aria-labelledby="customer-vehicles" className="grid gap-2 border-t pt-4">
      <h3 id="customer-vehicles" className="flex items-center gap-1.5 text-small font-semibold">
        <CarFront aria-hidden className="size-4 shrink-0" />
        {t("vehicles")}
      </h3>
      <ul className="grid gap-1 text-small">
        {vehicles.map((vehicle, place) => (
          <li key={place} className="wrap-anywhere">
            {[vehicle?.model, vehicle?.plate, vehicle?.vin].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PastConversations({ conversations }: Pick<CustomerHistory, "conversations">) {
  const t = useTranslations("inbox");
  const { workshop } = useInbox();
  return (
    <section aria-labelledby="past-conversations" className="grid gap-2 border-t pt-4">
      <h3 id="past-conversations" className="flex items-center gap-1.5 text-small font-semibold">
        <History aria-hidden className="size-4 shrink-0" />
        {t("pastConversations")}
      </h3>
      <ul className="grid">
        {conversations.map(({ id, matter, lastQuestion, lastMessageAt, status }) => (
          <li key={id}>
            <Link
              href={`/w/${workshop}/inbox/${id}`}
              prefetch={false}
              className="-mx-2 grid min-h-11 content-center rounded-tight px-2 py-1.5 hover:bg-sunken"
            >
              <span dir="auto" className="truncate text-small">
                {matter ?? (lastQuestion || t("anonymous"))}
              </span>
              <span className="text-caption text-ink-soft">
                <TimeAgo at={lastMessageAt} />
                {status === "closed" && ` · ${t("modes.closed")}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
