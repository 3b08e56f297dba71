import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { safetyCard, serviceFact } from "../context";
import {
  closureEntry,
  faqEntry,
  priceChange,
  safetyCardEntry,
  type FactEntries,
  type FactKind,
} from "../schemas";

/** Table rows as the lists show them. */
const readers: { [Kind in FactKind]: z.ZodType<FactEntries[Kind]> } = {
  service: z
    .object({
      ...serviceFact.pick({ id: true, name: true, category: true, description: true }).shape,
      synonyms: z.array(z.string()),
      price_min_cents: z.int().nullable(),
      price_max_cents: z.int().nullable(),
      duration_minutes: z.int(),
      valid_from: z.iso.date().nullable(),
      valid_until: z.iso.date().nullable(),
      planned_from: z.iso.date().nullable(),
      planned_min_cents: z.int().nullable(),
      planned_max_cents: z.int().nullable(),
      price_changes: z.array(priceChange),
    })
    .transform((row) => ({
      id: row.id,
      name: row.name,
      category: row.category,
      description: row.description,
      synonyms: row.synonyms,
      priceMinCents: row.price_min_cents,
      priceMaxCents: row.price_max_cents,
      durationMinutes: row.duration_minutes,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      plannedFrom: row.planned_from,
      plannedMinCents: row.planned_min_cents,
      plannedMaxCents: row.planned_max_cents,
      priceChanges: row.price_changes,
    })),
  faq: faqEntry,
  closure: z
    .object({ id: z.uuid(), starts_on: z.string(), ends_on: z.string(), reason: z.string() })
    .transform(({ starts_on, ends_on, ...rest }) => ({ ...rest, from: starts_on, to: ends_on }))
    .pipe(closureEntry),
  safety_card: safetyCard
    .extend({ is_active: z.boolean() })
    .transform(({ is_active, ...rest }) => ({ ...rest, isActive: is_active }))
    .pipe(safetyCardEntry),
};

/** Everything of one kind that a workshop states about itself, in its own order. */
export async function listFacts<Kind extends FactKind>(
  ctx: MemberContext,
  kind: Kind,
): Promise<FactEntries[Kind][]> {
  const rows = await callRpc(ctx.db, "list_facts", { p_workshop: ctx.workshopSlug, p_kind: kind });
  return rows.map(({ fact }) => readers[kind].parse(fact));
}
