import type { Query } from "@/lib/embedded-backend";

/** A row by its columns. */
export type Row = Record<string, unknown>;

/** Inserts a row as the database's owner and returns its id. */
export async function insertRow(sql: Query, table: string, row: Row): Promise<string> {
  const { text, params } = insertStatement(table, row);
  const [inserted] = await sql(`${text} returning *`, params);
  return String(inserted?.id);
}

/** The statement that inserts a row, its values as parameters. */
export function insertStatement(table: string, row: Row): { text: string; params: unknown[] } {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  return {
    text: `insert into public.${table} (${columns.join(", ")}) values (${places.join(", ")})`,
    params: Object.values(row),
  };
}

/** A workshop as any other, under its own slug. */
export function workshopRow(slug: string): Row {
  return {
    slug,
    name: "Werkstatt",
    locale: "de",
    timezone: "Europe/Berlin",
    region: "DE-SN",
    currency: "EUR",
    street: "Gasse 1",
    postal_code: "04229",
    city: "Leipzig",
    country: "DE",
    primary_color: "#0f4c81",
    greeting: "Moin!",
    plan: "business",
    slot_minutes: 60,
    parallel_jobs: 2,
    lead_time_hours: 24,
  };
}
