import { describe, expect, it } from "vitest";
import { addAppointment, findByCode } from "@/lib/appointments";
import { createAppointmentLinks } from "@/lib/server/appointment-links";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const links = createAppointmentLinks("a secret of at least thirty-two characters");
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ownerOf = (workshop: FilledWorkshop) => ({
  workshopSlug: workshop.slug,
  actor: { kind: "member", userId: workshop.members.owner.userId, email: "" } as const,
  db: database.memberDb(workshop.members.owner.userId),
  now: () => new Date("2027-03-01T06:00:00Z"),
  log,
  requestId: "test",
  workshop: buildWorkshopContext({ id: workshop.id, slug: workshop.slug }),
});
const find = (workshop: FilledWorkshop, plate: string, code: string) =>
  findByCode({ ...ownerOf(workshop), db: database.service }, { plate, code }, (id) =>
    links.codeOf(workshop.id, id),
  );
const booked = await addAppointment(ownerOf(ours), {
  startsAt: "2027-03-02T09:00",
  name: "Ida Lang",
  vehicle: { plate: "L-AB 123" },
});
const code = links.codeOf(ours.id, booked.id);

describe("the state of an appointment", () => {
  it.each(["L-AB 123", "l ab 123", "LAB123"])("is told for its plate, as %s", async (plate) => {
    expect(await find(ours, plate, code)).toMatchObject({ id: booked.id, status: "confirmed" });
  });

  it("is told for no other plate, no other code and at no other workshop", async () => {
    expect(await find(ours, "L-AB 124", code)).toBeNull();
    expect(await find(ours, "L-AB 123", "T-2AA2AA2")).toBeNull();
    expect(await find(theirs, "L-AB 123", code)).toBeNull();
    expect(await find(ours, "", code)).toBeNull();
  });
});
