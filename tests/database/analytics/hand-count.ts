import type { TestDatabase } from "@/tests/support/database";

/** What the rollups of a workshop hold by day, each kind and label once: `answer/outcome/sourced` to its quantity. */
export async function countsOf({ sql }: Pick<TestDatabase, "sql">, workshopId: string) {
  const rows = await sql(
    `select kind, dimension, label, sum(quantity)::int as quantity from public.analytics_days
     where workshop_id = $1 and kind <> 'planted' group by kind, dimension, label`,
    [workshopId],
  );
  return Object.fromEntries(
    rows.map(({ kind, dimension, label, quantity }) => [
      [kind, dimension, label].filter(Boolean).join("/"),
      Number(quantity),
    ]),
  );
}

/** Rows by which the rollups of a workshop differ from its events, counted by a query of the test's own. */
export async function differencesOf({ sql }: Pick<TestDatabase, "sql">, workshopId: string) {
  const [found] = await sql(
    `with hours as (
       select hour, kind, sum(quantity) as quantity, sum(amount) as amount
       from public.analytics_events where workshop_id = $1 group by 1, 2
     ),
     days as (
       select day, kind, sum(quantity) as quantity, sum(amount) as amount
       from public.analytics_events where workshop_id = $1 group by 1, 2
     )
     select
       (select count(*) from hours full join
          (select hour, kind, sum(quantity) as quantity, sum(amount) as amount
           from public.analytics_hours where workshop_id = $1 group by 1, 2) as kept using (hour, kind)
        where (hours.quantity::numeric, hours.amount) is distinct from (kept.quantity, kept.amount))::int as hours,
       (select count(*) from days full join
          (select day, kind, sum(quantity) as quantity, sum(amount) as amount
           from public.analytics_days where workshop_id = $1 and dimension = 'all' group by 1, 2) as kept using (day, kind)
        where (days.quantity::numeric, days.amount) is distinct from (kept.quantity, kept.amount))::int as days`,
    [workshopId],
  );
  return { hours: Number(found?.["hours"]), days: Number(found?.["days"]) };
}

/** Takes away what the making of a filled workshop counted and planted. */
export async function forgetCounts({ sql }: Pick<TestDatabase, "sql">, workshopId: string) {
  for (const table of ["analytics_events", "analytics_hours", "analytics_days"]) {
    await sql(`delete from public.${table} where workshop_id = $1`, [workshopId]);
  }
}
