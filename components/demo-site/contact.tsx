import { Mail, MapPin, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { WorkshopContext } from "@/lib/workshops/context";

export function Contact({ workshop }: { workshop: WorkshopContext["workshop"] }) {
  const t = useTranslations("demo");
  const { address, phone, email } = workshop;
  const link =
    "inline-flex min-h-11 items-center font-semibold text-brand-text underline underline-offset-4";
  return (
    <section id="contact" className="grid content-start gap-4">
      <h2 className="text-4xl">{t("contactTitle")}</h2>
      <dl className="grid gap-5">
        <Row icon={<MapPin />} term={t("address")}>
          <address className="not-italic">
            {address.street}
            <br />
            {address.country === "GB"
              ? `${address.city} ${address.postalCode}`
              : `${address.postalCode} ${address.city}`}
          </address>
        </Row>
        {phone && (
          <Row icon={<Phone />} term={t("phone")}>
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} className={link}>
              {phone}
            </a>
          </Row>
        )}
        {email && (
          <Row icon={<Mail />} term={t("email")}>
            <a href={`mailto:${email}`} className={`${link} break-all`}>
              {email}
            </a>
          </Row>
        )}
      </dl>
    </section>
  );
}

function Row({ icon, term, children }: { icon: ReactNode; term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-4">
      <dt className="contents">
        <span aria-hidden className="mt-1 text-brand-text [&_svg]:size-6">
          {icon}
        </span>
        <span className="text-sm text-slate">{term}</span>
      </dt>
      <dd className="col-start-2">{children}</dd>
    </div>
  );
}
