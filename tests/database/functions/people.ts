import { z } from "zod";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import type { TestDatabase } from "../../support/database";
import type { FilledWorkshop, Role } from "../two-workshops";

let calls = 0;

/** A number that nobody has yet. */
export const newPhone = () => `+49342${String((calls += 1)).padStart(7, "0")}`;

const shown = z.looseObject({
  name: z.string(),
  phone: z.string().nullable(),
  more_phones: z.array(z.string()),
  vehicles: z.array(
    z.looseObject({
      id: z.string(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
      vin: z.string().nullable(),
    }),
  ),
  leads: z.array(z.looseObject({ id: z.string(), service: z.string().nullable() })),
  conversations: z.array(z.looseObject({ id: z.string() })),
  alike: z.array(z.looseObject({ id: z.string(), reasons: z.array(z.string()) })),
  merge: z.looseObject({ id: z.string(), name: z.string() }).nullable(),
});
export type ShownContact = z.infer<typeof shown>;

/** The customers of two workshops, as forms make them and the team sees and changes them. */
export function openPeople(database: TestDatabase, ours: FilledWorkshop) {
  const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
  return {
    as,
    /** Sends a form and returns the contact it went to. */
    async meet(lead: Record<string, Json>, workshop = ours): Promise<string> {
      const leadId = await callRpc(database.service, "capture_lead", {
        p_workshop_id: workshop.id,
        p_lead: { name: "Max Muster", consent: true, ...lead },
      });
      const [row] = await database.sql("select contact_id from public.leads where id = $1", [
        leadId,
      ]);
      return String(row?.["contact_id"]);
    },
    show: async (id: string, role: Role = "reception", workshop = ours): Promise<ShownContact> =>
      shown.parse(
        await callRpc(as(role, workshop), "get_contact", {
          p_workshop: workshop.slug,
          p_contact_id: id,
        }),
      ),
    list: (q?: string, role: Role = "viewer", workshop = ours) =>
      callRpc(as(role, workshop), "list_contacts", { p_workshop: workshop.slug, p_q: q ?? null }),
    update: (id: string, p_change: Json, role: Role = "reception") =>
      callRpc(as(role), "update_contact", { p_workshop: ours.slug, p_contact_id: id, p_change }),
    merge: (kept: string, merged: string, role: Role = "reception") =>
      callRpc(as(role), "merge_contacts", {
        p_workshop: ours.slug,
        p_kept_id: kept,
        p_merged_id: merged,
      }),
    undo: (p_merge_id: string) =>
      callRpc(as("reception"), "undo_merge", { p_workshop: ours.slug, p_merge_id }),
  };
}
