import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Alerts } from "@/components/live/alerts";
import { LiveProvider } from "@/components/live/live-context";
import { ServiceWorker } from "@/components/live/service-worker";
import { AppShell } from "@/components/shell/app-shell";
import { ModelBudgetNotice } from "@/components/shell/model-budget-notice";
import { OperatorNotices } from "@/components/shell/operator-notices";
import { QuotaNotice } from "@/components/shell/quota-notice";
import { RefreshToday } from "@/components/today/use-today";
import { pickMessages } from "@/lib/i18n/messages";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { modelBudget } from "@/lib/server/model-budget";
import { runtime } from "@/lib/server/runtime";
import { requireMember } from "@/lib/server/session";
import { currentMarks } from "@/lib/workshops";
import { can } from "@/lib/workshops/schemas";
import { readPreferences } from "../../../read-preferences";
import { myWorkshops } from "../../my-workshops";
import { signOut } from "../../sign-out";
import { endView } from "./end-view";

const clientMessages = [
  "analytics",
  "appointments",
  "audit",
  "apiKeys",
  "channels",
  "webhooks",
  "common",
  "contacts",
  "dues",
  "contradictions",
  "errors",
  "facts",
  "forms",
  "gaps",
  "shell",
  "inbox",
  "knowledge",
  "leads",
  "notifications",
  "person",
  "plan",
  "replies",
  "retention",
  "safety",
  "settings",
  "setup",
  "team",
  "today",
  "website",
] as const;

type WorkshopLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export default async function WorkshopLayout({ params, children }: WorkshopLayoutProps) {
  const { workshop: slug } = await params;
  const { email } = await requireMember();
  const [workshops, preferences, locale] = await Promise.all([
    myWorkshops(),
    readPreferences(),
    getLocale(),
  ]);
  const current = workshops.find((workshop) => workshop.slug === slug);
  if (!current) notFound();
  const context = await findWorkshopContext(slug);
  const marks =
    context && can(current.role, "managePlan")
      ? currentMarks(context.workshop, runtime().now())
      : [];
  const budget = context && modelBudget(runtime(), current, context.workshop);
  return (
    <NextIntlClientProvider
      messages={pickMessages(locale, clientMessages)}
      // Times are the workshop's, wherever the member and the server happen to be.
      timeZone={context?.workshop.timezone}
      now={runtime().now()}
    >
      <LiveProvider workshop={slug}>
        <ServiceWorker />
        <Alerts workshop={current} memberEmail={email} />
        <RefreshToday workshop={slug} />
        <AppShell
          current={current}
          workshops={workshops}
          email={email}
          preferences={preferences}
          signOut={signOut}
          notice={
            <>
              <OperatorNotices
                workshop={current}
                suspension={context?.workshop.suspension ?? null}
                deletionDueAt={context?.workshop.deletionDueAt ?? null}
                endView={endView.bind(null, slug)}
              />
              <QuotaNotice slug={slug} marks={marks} />
              {budget && <ModelBudgetNotice {...budget} />}
            </>
          }
        >
          {children}
        </AppShell>
      </LiveProvider>
    </NextIntlClientProvider>
  );
}
