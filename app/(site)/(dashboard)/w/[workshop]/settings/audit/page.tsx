import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AuditFilter } from "@/components/admin/audit-filter";
import { AuditList } from "@/components/admin/audit-list";
import { NextPage } from "@/components/admin/next-page";
import { listAuditEntries } from "@/lib/operations";
import { readAuditQuery } from "@/lib/operations/schemas";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";

type AuditPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ params, searchParams }: AuditPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !can(workshop.role, "readAudit")) notFound();
  const [t, query, ctx] = await Promise.all([
    getTranslations("audit"),
    searchParams,
    memberContext(slug),
  ]);
  const { subject, after } = readAuditQuery(query);
  const { rows, next } = await listAuditEntries(ctx, { subject, after });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      <AuditFilter subject={subject ?? ""} />
      <AuditList rows={rows} />
      <NextPage path={`/w/${slug}/settings/audit`} query={{ subject }} next={next && { ...next }} />
    </div>
  );
}
