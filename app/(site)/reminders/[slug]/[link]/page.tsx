import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RefuseReminders } from "@/components/notifications/refuse-reminders";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { endDueReminders } from "./actions";

type DueRemindersPageProps = {
  params: Promise<{ slug: string; link: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.dueReminders");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function DueRemindersPage({ params, searchParams }: DueRemindersPageProps) {
  const [{ slug, link }, query] = await Promise.all([params, searchParams]);
  const ctx = await pageVisitor(slug);
  if (ctx === null) notFound();
  await admitPageVisitor(ctx, "widget");
  const t = await getTranslations("notifications.dueReminders");
  const isDone = query["notice"] === "done";
  const about = { workshop: ctx.workshop.workshop.name };
  return (
    <RefuseReminders
      texts={{
        title: t("title"),
        text: isDone ? t("done", about) : t("question", about),
        end: t("end"),
      }}
      isDone={isDone}
      action={endDueReminders.bind(null, slug, link)}
    />
  );
}
