import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NotificationsScreen } from "@/components/notifications/notifications-screen";
import { getNotificationSettings } from "@/lib/notifications";
import { runtime } from "@/lib/server/runtime";
import { memberContext } from "@/lib/server/session";
import { findMyWorkshop } from "../../../../my-workshops";
import { save } from "./actions";

type NotificationsPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage({ params }: NotificationsPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  return (
    <NotificationsScreen
      slug={slug}
      settings={await getNotificationSettings(await memberContext(slug))}
      publicKey={runtime().messaging.push.publicKey}
      action={save.bind(null, slug)}
    />
  );
}
