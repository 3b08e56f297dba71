import { appointmentLink } from "@/lib/appointments/schemas";
import { refuseDueReminders } from "@/lib/notifications";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** One click in a mail program ends the reminders (RFC 8058). */
export const POST = defineRoute(
  { actor: "public", cache: "never", params: appointmentLink },
  async (ctx, { params }) => {
    const id = runtime().dueLinks.verify(ctx.workshopId, params.link);
    return { refused: await refuseDueReminders(ctx, id) };
  },
);
