import { bookAppointment } from "@/lib/appointments";
import { bookingInput } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { conversationOf } from "@/lib/server/open-turn";
import { runtime } from "@/lib/server/runtime";

export const POST = defineRoute(
  { actor: "public", cache: "never", body: bookingInput },
  async (ctx, { body }) => {
    const conversationId = await conversationOf(ctx, "lead", body.token);
    const booked = await bookAppointment({ ...ctx, conversationId }, body, "web");
    const link = runtime().appointmentLinks.issue(ctx.workshopId, booked.appointmentId);
    return Response.json({ ...booked, link }, { status: 201 });
  },
);
