import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { endReminders } from "./actions";

type RemindersPageProps = {
  params: Promise<{ slug: string; link: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.reminders");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function RemindersPage({ params, searchParams }: RemindersPageProps) {
  const [{ slug, link }, query] = await Promise.all([params, searchParams]);
  const ctx = await pageVisitor(slug);
  if (ctx === null) notFound();
  await admitPageVisitor(ctx, "widget");
  const t = await getTranslations("notifications.reminders");
  const isDone = query["notice"] === "done";
  return (
    <main className="mx-auto grid w-full max-w-md gap-4 p-4 sm:p-8">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <p role={isDone ? "status" : undefined}>
        {t(isDone ? "done" : "question", { workshop: ctx.workshop.workshop.name })}
      </p>
      {!isDone && (
        <form action={endReminders.bind(null, slug, link)}>
          <Button type="submit">{t("end")}</Button>
        </form>
      )}
    </main>
  );
}
