import { getFormatter } from "next-intl/server";
import { AbsencesSection } from "@/components/appointments/absences-section";
import { ServiceBoundsSection } from "@/components/appointments/service-bounds-section";
import { toWallClock, type CalendarPlan } from "@/lib/appointments";
import { dayOf } from "@/lib/calendar";
import type { MemberContext } from "@/lib/core/context";
import type { WorkshopContext } from "@/lib/workshops/context";
import { can, type MemberRole } from "@/lib/workshops/schemas";
import { dropAbsence, dropBounds, enterAbsence, setBounds } from "./availability-actions";

type AvailabilityProps = {
  slug: string;
  role: MemberRole;
  plan: CalendarPlan;
  ctx: MemberContext & { workshop: WorkshopContext };
};

/** When bays and services are not to be had, in words, with the forms that change it. */
export async function Availability({ slug, role, plan, ctx }: AvailabilityProps) {
  const format = await getFormatter();
  const { services, workshop } = ctx.workshop;
  const { timezone: timeZone } = workshop;
  const told = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short", timeZone });
  const today = dayOf(ctx.now(), timeZone);
  const bayName = (id: string) => plan.bays.find((bay) => bay.id === id)?.name;
  const canEdit = can(role, "changeLeads");
  return (
    <>
      <AbsencesSection
        absences={plan.absences.flatMap(({ id, bayId, startsAt, endsAt, reason }) => {
          const bay = bayName(bayId);
          const remove = dropAbsence.bind(null, slug, id);
          // A bay that is out of use needs no absence.
          return bay === undefined
            ? []
            : [{ id, bay, from: told(startsAt), to: told(endsAt), reason, remove }];
        })}
        bays={plan.bays}
        usual={{ from: toWallClock(ctx.now().toISOString(), timeZone), to: `${today}T23:59` }}
        canEdit={canEdit}
        add={enterAbsence.bind(null, slug)}
      />
      <ServiceBoundsSection
        bounds={plan.services.flatMap(({ id, weekdays, until }) => {
          const service = services.find((it) => it.id === id);
          const remove = dropBounds.bind(null, slug, id);
          return service ? [{ id, name: service.name, weekdays, until, remove }] : [];
        })}
        services={services.map(({ id, name }) => ({ id, name }))}
        canEdit={canEdit}
        set={setBounds.bind(null, slug)}
      />
    </>
  );
}
