import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DefaultCards } from "@/components/facts/default-cards";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { listDefaultCards } from "@/lib/workshops";
import { findMyWorkshop } from "../../../../my-workshops";
import { FactList } from "../fact-list";
import { resetCard, saveCard, switchCard } from "./actions";

type SafetyPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("safety") };
}

export default async function SafetyPage({ params }: SafetyPageProps) {
  const [{ workshop: slug }, t] = await Promise.all([params, getTranslations("safety")]);
  const [workshop, context] = await Promise.all([findMyWorkshop(slug), findWorkshopContext(slug)]);
  if (!workshop || !context) notFound();
  return (
    <div className="grid gap-8">
      <DefaultCards
        workshop={slug}
        cards={listDefaultCards(context.workshop)}
        role={workshop.role}
        towPhone={context.workshop.towPhone}
        save={saveCard.bind(null, slug)}
        switchCard={switchCard.bind(null, slug)}
        reset={resetCard.bind(null, slug)}
      />
      <section className="grid gap-4">
        <h2 className="text-title">{t("ownTitle")}</h2>
        <FactList slug={slug} kind="safety_card" />
      </section>
    </div>
  );
}
