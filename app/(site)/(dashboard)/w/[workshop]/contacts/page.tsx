import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ContactsScreen } from "@/components/contacts/contacts-screen";
import { LeadsForbidden } from "@/components/leads/leads-forbidden";
import { listContacts } from "@/lib/contacts";
import { contactFilter } from "@/lib/contacts/schemas";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";

type ContactsPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contacts");
  return { title: t("title") };
}

export default async function ContactsPage({ params, searchParams }: ContactsPageProps) {
  const [{ workshop: slug }, query] = await Promise.all([params, searchParams]);
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "readLeads")) return <LeadsForbidden workshop={slug} />;
  const filter = contactFilter.catch({ limit: 30 }).parse({ q: query["q"] });
  const page = await listContacts(await memberContext(slug), filter);
  return <ContactsScreen workshop={slug} rendered={{ page, search: filter.q ?? "" }} />;
}
