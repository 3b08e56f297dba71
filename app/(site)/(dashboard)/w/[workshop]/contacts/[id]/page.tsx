import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ContactScreen } from "@/components/contacts/contact-screen";
import type { InspectionLaw } from "@/components/contacts/propose-inspection";
import { LeadsForbidden } from "@/components/leads/leads-forbidden";
import { dayOf } from "@/lib/calendar";
import { getContact } from "@/lib/contacts";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { idParam } from "@/lib/core/ids";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { memberContext } from "@/lib/server/session";
import { inspectionRuleOf } from "@/lib/vehicles";
import type { WorkshopContext } from "@/lib/workshops/context";
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
  const ctx = await memberContext(slug);
  const [contact, facts] = await Promise.all([findContact(ctx, id), findWorkshopContext(slug)]);
  return (
    <ContactScreen
      workshop={slug}
      role={workshop.role}
      country={facts?.workshop.address.country ?? "DE"}
      law={facts && lawAt(facts, ctx.now())}
      rendered={contact}
    />
  );
}

/** When the law of the workshop's country asks for inspections; null where it is not known. */
function lawAt({ workshop }: WorkshopContext, now: Date): InspectionLaw | null {
  const rule = inspectionRuleOf(workshop.address.country, workshop.region);
  const today = dayOf(now, workshop.timezone);
  return rule && { first: rule.first, next: rule.next, today };
}

async function findContact(ctx: MemberContext, id: string) {
  try {
    return await getContact(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
