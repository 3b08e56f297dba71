import { z } from "zod";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import type { TestDatabase } from "../../support/database";
import type { FilledWorkshop, Role } from "../two-workshops";

const shown = z.object({
  lead: z.looseObject({ id: z.string(), status: z.string(), call_at: z.string().nullable() }),
  events: z.array(
    z.looseObject({
      kind: z.string(),
      member_name: z.string().nullable(),
      detail: z.looseObject({}),
    }),
  ),
  transcript: z
    .looseObject({ message_count: z.int(), messages: z.array(z.looseObject({ body: z.string() })) })
    .nullable(),
});

/** Leads as customers send them and the team looks at them. */
export function openLeads(database: TestDatabase, ours: FilledWorkshop) {
  const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
  const look = async (id: string) =>
    shown.parse(await callRpc(as("viewer"), "get_lead", { p_workshop: ours.slug, p_lead_id: id }));
  return {
    as,
    look,
    capture: (lead: Record<string, Json>, workshop = ours) =>
      callRpc(database.service, "capture_lead", {
        p_workshop_id: workshop.id,
        p_lead: { name: "Jana Wolf", consent: true, ...lead },
      }),
    eventsOf: async (id: string, kind: string) =>
      (await look(id)).events.filter((event) => event.kind === kind),
  };
}
