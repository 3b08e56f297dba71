import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NumbersForbidden } from "@/components/analytics/numbers-forbidden";
import { NumbersScreen } from "@/components/analytics/numbers-screen";
import { WeeklyReportForm } from "@/components/analytics/weekly-report-form";
import { wantsWeeklyReport } from "@/lib/analytics";
import { numbersQuery } from "@/lib/analytics/schemas";
import { findNumbers } from "@/lib/server/find-numbers";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";
import { saveWeeklyReport } from "./actions";

type NumbersPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("analytics");
  return { title: t("title") };
}

export default async function NumbersPage({ params, searchParams }: NumbersPageProps) {
  const [{ workshop: slug }, sent] = await Promise.all([params, searchParams]);
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "readNumbers")) return <NumbersForbidden workshop={slug} />;
  const query = numbersQuery.safeParse(sent);
  const asked = query.success ? query.data : numbersQuery.parse({});
  const ctx = await memberContext(slug);
  const [numbers, isWanted] = await Promise.all([
    findNumbers(ctx, workshop, asked),
    workshop.role === "owner" ? wantsWeeklyReport(ctx) : null,
  ]);
  return (
    <NumbersScreen
      workshop={slug}
      name={workshop.name}
      numbers={numbers}
      range={asked.from === undefined ? asked.range : null}
      isRangeRefused={!query.success}
    >
      {isWanted !== null && (
        <WeeklyReportForm
          isWanted={isWanted}
          action={saveWeeklyReport.bind(null, slug, !isWanted)}
        />
      )}
    </NumbersScreen>
  );
}
