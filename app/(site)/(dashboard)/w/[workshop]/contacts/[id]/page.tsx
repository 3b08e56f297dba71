import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ContactScreen } from "@/components/contacts/contact-screen";
import { LeadsForbidden } from "@/components/leads/leads-forbidden";
import { getContact } from "@/lib/contacts";
import { AppError } from "@/lib/core/errors";
import { idParam } from "@/lib/core/ids";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";

type ContactPageProps = { params: Promise<{ workshop: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contacts");
  return { title: t("one") };
}

export default async function ContactPage({ params }: ContactPageProps) {
  const { workshop: slug, id } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !idParam.safeParse({ id }).success) notFound();
  if (!can(workshop.role, "readLeads")) return <LeadsForbidden workshop={slug} />;
  const [contact, facts] = await Promise.all([findContact(slug, id), findWorkshopContext(slug)]);
  return (
    <ContactScreen
      workshop={slug}
      role={workshop.role}
      country={facts?.workshop.address.country ?? "DE"}
      rendered={contact}
    />
  );
}

async function findContact(slug: string, id: string) {
  try {
    return await getContact(await memberContext(slug), id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
