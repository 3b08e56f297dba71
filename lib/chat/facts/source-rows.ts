import type { ServiceFact } from "@/lib/workshops/context";
import type { GroundedSource, Passage, SourceRow } from "../schemas";

/** Each source once, with all rows that any mention of it was made of. */
export function mergeSources(sources: readonly GroundedSource[]): GroundedSource[] {
  const merged = new Map<string, GroundedSource>();
  for (const source of sources) {
    const key = `${source.type} ${source.title}`;
    const rows = [...(merged.get(key)?.rows ?? []), ...(source.rows ?? [])];
    const once = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
    merged.set(key, { ...source, ...(once.size > 0 && { rows: [...once.values()] }) });
  }
  return [...merged.values()];
}

/** The rows of a week's days, by ISO weekday. */
export function weekdayRows(weekdays: readonly number[]): SourceRow[] {
  return [...new Set(weekdays)]
    .toSorted((left, right) => left - right)
    .map((weekday) => ({ kind: "hours", id: String(weekday) }));
}

/** The rows of closed days, which have no other name than their dates. */
export function closureRows(
  closures: readonly { startsOn: string; endsOn: string }[],
): SourceRow[] {
  return closures.map(({ startsOn, endsOn }) => ({ kind: "closure", id: `${startsOn}_${endsOn}` }));
}

/** The rows of contact details, by their fields. */
export function contactRows(fields: readonly string[]): SourceRow[] {
  return fields.map((id) => ({ kind: "contact", id }));
}

/** The price list's rows as sources, by the names of the services. */
export function priceSources(services: readonly ServiceFact[]): GroundedSource[] {
  return services.map(({ id, name }) => ({
    type: "prices",
    title: name,
    rows: [{ kind: "service", id }],
  }));
}

/** General explanations are the same for all workshops: no row of this one. */
export function passageRows({
  kind,
  id,
}: Pick<Passage, "kind" | "id">): Pick<GroundedSource, "rows"> {
  if (kind === "global_faq") return {};
  return { rows: [kind === "faq" ? { kind, id } : { kind, id, passage: id }] };
}
