import { z } from "zod";
import { PerformanceScreen } from "@/components/admin/performance-screen";
import { getPerformance, listCounters } from "@/lib/operations";
import { performanceRange } from "@/lib/operations/schemas";
import { adminContext } from "@/lib/server/admin";

type PerformancePageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const asked = z.object({ range: performanceRange.catch("hour") });
const hours = { hour: 1, day: 24, week: 168 };

export default async function PerformancePage({ searchParams }: PerformancePageProps) {
  const ctx = await adminContext();
  const { range } = asked.parse(await searchParams);
  const [performance, slow] = await Promise.all([
    getPerformance(ctx, range),
    listCounters(ctx, ["slow_queries"], hours[range]),
  ]);
  return <PerformanceScreen performance={performance} range={range} slow={slow} />;
}
