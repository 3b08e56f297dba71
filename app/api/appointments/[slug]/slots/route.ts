import { listSlots } from "@/lib/appointments";
import { slotQuery } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "public", cache: "never", query: slotQuery },
  (ctx, { query }) => listSlots(ctx, query),
);
