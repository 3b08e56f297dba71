import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ContactForm } from "@/components/facts/contact-form";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { findMyWorkshop } from "../../../../my-workshops";
import { saveContact } from "./actions";

type ContactPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety");
  return { title: t("contactTab") };
}

export default async function ContactPage({ params }: ContactPageProps) {
  const { workshop: slug } = await params;
  const [workshop, context] = await Promise.all([findMyWorkshop(slug), findWorkshopContext(slug)]);
  if (!workshop || !context) notFound();
  const { phone, towPhone, email, website, address } = context.workshop;
  const { street, postalCode, city } = address;
  return (
    <ContactForm
      contact={{ phone, towPhone, email, website, street, postalCode, city }}
      canEdit={canEditKnowledge(workshop.role)}
      action={saveContact.bind(null, slug)}
    />
  );
}
