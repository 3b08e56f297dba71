import { getOwnAppointment, writeIcs } from "@/lib/appointments";
import { appointmentLink } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** The appointment as a file that a phone's calendar takes in. */
export const GET = defineRoute(
  { actor: "public", cache: "never", params: appointmentLink },
  async (ctx, { params }) => {
    const { appointmentLinks, site } = runtime();
    const id = appointmentLinks.verify(ctx.workshopId, params.link);
    const { slug } = ctx.workshop.workshop;
    const page = `${site}/appointment/${slug}/${params.link}`;
    return new Response(writeIcs(await getOwnAppointment(ctx, id), ctx.workshop, page), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="termin.ics"',
      },
    });
  },
);
