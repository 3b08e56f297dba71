import type { CopyDoor } from "@/lib/supabase/open-copy";
import { planData, type DataSize, type TablePlan } from "./plan";

/** So many rows are copied and counted together: what an interruption may cost. */
const batchRows = 20_000;

const prepare = `
  create schema if not exists bench;
  create table if not exists bench.progress (name text primary key, size integer not null, rows integer not null);
  create table if not exists bench.new_appointments (
    workshop_id uuid, id uuid, starts_at timestamptz, status text, service text, name text, vehicle jsonb
  )`;

/** Moves what was copied to its place, with the workshop's first bay. */
const place = `
  insert into public.appointments (workshop_id, id, bay_id, starts_at, ends_at, status, service, name, vehicle, created_at)
  select added.workshop_id, added.id, first_bay.id, added.starts_at, added.starts_at + interval '1 hour', added.status,
    added.service, added.name, added.vehicle, added.starts_at
  from bench.new_appointments as added
  cross join lateral (
    select bays.id from public.bays where bays.workshop_id = added.workshop_id order by bays.position, bays.id limit 1
  ) as first_bay;
  truncate bench.new_appointments;`;

/**
 * Fills a migrated, otherwise empty database, straight by `copy`; indexes and triggers work as they do in production. What an earlier run
 * has finished is not made again, and one with other numbers is refused.
 */
export async function fillData(
  door: CopyDoor,
  { size, seed, tell }: { size: DataSize; seed: number; tell: (line: string) => void },
): Promise<void> {
  await door.query(prepare);
  for (const table of planData(size, seed)) {
    let done = await rowsOf(door, table, seed);
    while (done < table.count) {
      const next = Math.min(table.count, done + batchRows);
      const counted = `insert into bench.progress values ('${table.name}', ${table.count + seed}, ${next})
        on conflict (name) do update set rows = excluded.rows`;
      const then = table.name === "appointments" ? place + counted : counted;
      await door.copy(table.target, linesOf(table, done, next), then);
      done = next;
      tell(`${table.name}: ${done} of ${table.count}`);
    }
  }
  await door.query("analyze");
}

async function rowsOf(door: CopyDoor, table: TablePlan, seed: number): Promise<number> {
  const [known] = await door.query(
    `select rows, size from bench.progress where name = '${table.name}'`,
  );
  if (known && known["size"] !== table.count + seed) {
    throw new Error(
      `${table.name} was begun with other numbers or another seed; take an empty database.`,
    );
  }
  return Number(known?.["rows"] ?? 0);
}

function* linesOf({ row }: TablePlan, from: number, to: number): Generator<string> {
  for (let index = from; index < to; index += 1) {
    yield `${row(index).map(escape).join("\t")}\n`;
  }
}

/** A value as `copy` reads it in its text format. */
function escape(value: string | number | null): string {
  if (value === null) return "\\N";
  return String(value)
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}
