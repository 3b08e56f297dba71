import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { Contact } from "@/components/demo-site/contact";
import { DemoFooter } from "@/components/demo-site/demo-footer";
import { DemoHeader } from "@/components/demo-site/demo-header";
import { DemoHero } from "@/components/demo-site/demo-hero";
import { OpenChat } from "@/components/demo-site/open-chat";
import { OpenStatus } from "@/components/demo-site/open-status";
import { OpeningHours } from "@/components/demo-site/opening-hours";
import { ServiceList } from "@/components/demo-site/service-list";
import { WidgetSnippet } from "@/components/demo-site/widget-snippet";
import { momentAt, openStateAt, writeTime } from "@/lib/calendar";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { runtime } from "@/lib/server/runtime";

type DemoPageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: DemoPageProps): Promise<Metadata> {
  const context = await findWorkshopContext((await params).slug);
  if (!context) {
    const t = await getTranslations("errors");
    return { title: t("demoNotFoundTitle") };
  }
  const { name, address } = context.workshop;
  return { title: `${name}, ${address.city}`, robots: { index: false } };
}

export default async function DemoPage({ params }: DemoPageProps) {
  const { slug } = await params;
  const context = await findWorkshopContext(slug);
  if (!context) notFound();
  const { workshop } = context;
  setRequestLocale(workshop.locale);
  const now = runtime().now();
  const state = openStateAt(context, now);
  const closes =
    state.kind === "open" && state.until !== "always" ? writeTime(state.until.minute) : null;
  return (
    <>
      <DemoHeader context={context} />
      <main>
        <DemoHero
          context={context}
          status={<OpenStatus state={state} closes={closes} locale={workshop.locale} />}
        />
        {context.services.length > 0 && <ServiceList context={context} />}
        <div className="bg-fog">
          <div className="mx-auto grid max-w-6xl gap-14 px-5 py-16 md:grid-cols-2">
            <OpeningHours context={context} today={momentAt(now, workshop.timezone).date} />
            <Contact workshop={workshop} />
          </div>
        </div>
      </main>
      <DemoFooter workshop={workshop} />
      <OpenChat slug={workshop.slug} />
      <WidgetSnippet slug={workshop.slug} color={workshop.branding.primaryColor} />
    </>
  );
}
