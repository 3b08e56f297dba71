import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PlanScreen } from "@/components/plan/plan-screen";
import { memberContext } from "@/lib/server/session";
import { getPlan } from "@/lib/workshops";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { ask, keep, remove, withdraw } from "./actions";

type PlanPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: t("title") };
}

export default async function PlanPage({ params }: PlanPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !can(workshop.role, "managePlan")) notFound();
  const plan = await getPlan(await memberContext(slug));
  return (
    <PlanScreen
      workshop={workshop}
      plan={plan}
      actions={{
        ask: ask.bind(null, slug),
        withdraw: withdraw.bind(null, slug),
        remove: remove.bind(null, slug),
        keep: keep.bind(null, slug),
      }}
    />
  );
}
