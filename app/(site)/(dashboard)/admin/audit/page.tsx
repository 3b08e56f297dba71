import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { AuditFilter } from "@/components/admin/audit-filter";
import { AuditList } from "@/components/admin/audit-list";
import { NextPage } from "@/components/admin/next-page";
import { listAllAuditEntries } from "@/lib/operations";
import { readAuditQuery } from "@/lib/operations/schemas";
import { adminContext } from "@/lib/server/admin";

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AdminAuditPage({ searchParams }: AuditPageProps) {
  const ctx = await adminContext();
  const [t, query] = await Promise.all([getTranslations("audit"), searchParams]);
  const asked = readAuditQuery(query);
  const { rows, next } = await listAllAuditEntries(ctx, asked);
  const { subject, workshop } = asked;
  return (
    <AdminPage
      title={t("title")}
      text={workshop ?? t("allText")}
      tools={<AuditFilter subject={subject ?? ""} workshop={workshop} />}
    >
      <AuditList rows={rows} hasWorkshop />
      <NextPage path="/admin/audit" query={{ subject, workshop }} next={next && { ...next }} />
    </AdminPage>
  );
}
