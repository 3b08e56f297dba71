"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ContactDetail } from "@/lib/contacts";
import { can, type MemberRole } from "@/lib/workshops/schemas";
import { ContactHead } from "./contact-head";
import { ContactHistory } from "./contact-history";
import { ContactPrivacy } from "./contact-privacy";
import { MergePeople } from "./merge-people";
import type { InspectionLaw } from "./propose-inspection";
import { useContact } from "./use-contact";
import { VehicleList } from "./vehicle-list";

type ContactScreenProps = {
  workshop: string;
  role: MemberRole;
  country: string;
  law: InspectionLaw | null;
  rendered: ContactDetail;
};

/** One customer: how to reach them, their cars, and all there was between them and the workshop. */
export function ContactScreen({ workshop, role, country, law, rendered }: ContactScreenProps) {
  const t = useTranslations("contacts");
  const door = useContact(workshop, rendered);
  const canChange = can(role, "changeLeads");
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 p-4 md:p-8">
      <Link
        href={`/w/${workshop}/contacts`}
        className="inline-flex min-h-11 items-center gap-1.5 justify-self-start text-small font-semibold text-ink-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4.5" />
        {t("toList")}
      </Link>
      <ContactHead door={door} canChange={canChange} />
      <MergePeople door={door} workshop={workshop} canChange={canChange} />
      <VehicleList door={door} country={country} law={law} canChange={canChange} />
      <ContactHistory contact={door.contact} workshop={workshop} />
      {can(role, "eraseCustomers") && <ContactPrivacy contact={door.contact} workshop={workshop} />}
    </div>
  );
}
