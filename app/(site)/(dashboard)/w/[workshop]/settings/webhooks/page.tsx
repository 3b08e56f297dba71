import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { WebhooksScreen } from "@/components/webhooks/webhooks-screen";
import { memberContext } from "@/lib/server/session";
import { listWebhookDeliveries, listWebhooks } from "@/lib/webhooks";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { add, manage, replay } from "./actions";

type WebhooksPageProps = { params: Promise<{ workshop: string }> };

/** So many of the last events are shown with each server. */
const shownMax = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("webhooks");
  return { title: t("title") };
}

export default async function WebhooksPage({ params }: WebhooksPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "changeSettings")) redirect(`/w/${slug}/settings/team`);
  const ctx = await memberContext(slug);
  const [webhooks, deliveries] = await Promise.all([
    listWebhooks(ctx),
    listWebhookDeliveries(ctx, shownMax),
  ]);
  return (
    <WebhooksScreen
      webhooks={webhooks.map((webhook) => ({
        ...webhook,
        manage: manage.bind(null, slug, webhook.id),
        deliveries: deliveries
          .filter(({ endpointId }) => endpointId === webhook.id)
          .map((delivery) => ({ ...delivery, replay: replay.bind(null, slug, delivery.id) })),
      }))}
      add={add.bind(null, slug)}
    />
  );
}
