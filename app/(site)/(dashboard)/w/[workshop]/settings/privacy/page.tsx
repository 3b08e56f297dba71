import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RetentionScreen } from "@/components/settings/retention-screen";
import { getRetention } from "@/lib/privacy";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { saveRetention } from "./actions";

type PrivacyPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("retention");
  return { title: t("title") };
}

export default async function PrivacyPage({ params }: PrivacyPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !can(workshop.role, "changeSettings")) notFound();
  return (
    <RetentionScreen
      slug={slug}
      retention={await getRetention(await memberContext(slug))}
      action={saveRetention.bind(null, slug)}
    />
  );
}
