import { describe, expect, it } from "vitest";
import {
  addAbsence,
  addAppointment,
  getCalendar,
  getCalendarPlan,
  listSlots,
  removeAbsence,
  setServiceBounds,
} from "@/lib/appointments";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: "08:00",
  closes: "12:00",
  weeks: [],
  note: "",
}));
const [row] = await database.sql(
  "select id from public.services where workshop_id = $1 order by name limit 1",
  [ours.id],
);
const inspection = {
  id: String(row?.["id"]),
  name: "Hauptuntersuchung",
  category: "",
  description: "",
  priceMinCents: null,
  priceMaxCents: null,
  durationMinutes: 60,
  synonyms: [],
};
const facts = (workshop: FilledWorkshop) => ({
  ...buildWorkshopContext({ id: workshop.id, slug: workshop.slug }),
  openingHours: open,
  closures: [],
  services: [inspection],
});
const as = (workshop: FilledWorkshop, role: Role, slug = workshop.slug) => ({
  workshopSlug: slug,
  actor: { kind: "member", userId: workshop.members[role].userId, email: "" } as const,
  db: database.memberDb(workshop.members[role].userId),
  now: () => new Date("2027-02-01T06:00:00Z"),
  log,
  requestId: "test",
  workshop: facts(workshop),
});
const visitor = {
  ...as(ours, "owner"),
  workshopId: ours.id,
  db: database.service,
  actor: { kind: "system", job: "test" } as const,
};
const owner = as(ours, "owner");
/** A Tuesday. */
const day = "2027-02-09";
const slotsOf = async (query = {}) =>
  (await listSlots(visitor, { from: day, days: 1, ...query })).slots.map(
    ({ startsAt }) => startsAt,
  );
const absent = (bay: string, from = "08:00", to = "12:00") => ({
  bay,
  absentFrom: `${day}T${from}`,
  absentTo: `${day}T${to}`,
  reason: "Urlaub",
});
const bays = (await getCalendarPlan(owner)).bays.map(({ id }) => id);

describe("an absence", () => {
  it("takes the free times of its bay away, shows what is booked in it, and gives them back", async () => {
    const booked = await addAppointment(owner, { startsAt: `${day}T09:00`, name: "Ida Lang" });
    for (const bay of bays) await addAbsence(as(ours, "reception"), absent(bay));

    expect(await slotsOf()).toEqual([]);
    const range = { from: `${day}T00:00:00Z`, to: `${day}T23:00:00Z` };
    const { appointments, absences } = await getCalendar(owner, range);
    expect(appointments).toMatchObject([{ id: booked.id, conflict: "absent" }]);

    for (const { id } of absences) await removeAbsence(owner, id);
    expect(await slotsOf()).not.toEqual([]);
  });

  it("is on the workshop's clock", async () => {
    const [bay = ""] = bays;
    await addAbsence(owner, absent(bay, "10:00", "11:00"));

    expect((await getCalendarPlan(owner, 60)).absences).toMatchObject([
      { startsAt: expect.stringContaining("09:00:00"), reason: "Urlaub" },
    ]);
  });

  it("is entered by the office alone, and at no bay of another workshop", async () => {
    const [bay = ""] = bays;
    const [foreign = ""] = (await getCalendarPlan(as(theirs, "owner"))).bays.map(({ id }) => id);

    await expect(addAbsence(as(ours, "mechanic"), absent(bay))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(addAbsence(owner, absent(foreign))).rejects.toMatchObject({ code: "not_found" });
    await expect(addAbsence(as(theirs, "owner", ours.slug), absent(bay))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("ends after it begins", async () => {
    const [bay = ""] = bays;
    await expect(addAbsence(owner, absent(bay, "10:00", "10:00"))).rejects.toMatchObject({
      issues: [{ path: "absentTo" }],
    });
  });
});

describe("a job that is done on some days", () => {
  it("is offered on these alone, until the last time to begin, and at any time once that is lifted", async () => {
    const service = inspection.id;
    const query = { service, days: 7 };
    await setServiceBounds(owner, { service, weekdays: [], until: null });
    const atAnyTime = await slotsOf(query);
    await setServiceBounds(as(ours, "reception"), { service, weekdays: [2], until: "09:00" });

    const bounded = await slotsOf(query);
    expect(new Set(atAnyTime.map((start) => start.slice(0, 10))).size).toBe(5);
    expect(bounded.map((start) => start.slice(0, 10))).toEqual(bounded.map(() => day));
    expect(bounded.at(-1)).toContain("T08:00");
    await setServiceBounds(owner, { service, weekdays: [], until: null });
    expect(await slotsOf(query)).toEqual(atAnyTime);
  });

  it("is bounded by the office alone, and in its own workshop", async () => {
    const bounds = { service: inspection.id, weekdays: [2], until: null };

    await expect(setServiceBounds(as(ours, "viewer"), bounds)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(setServiceBounds(as(theirs, "owner"), bounds)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
