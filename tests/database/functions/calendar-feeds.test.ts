import { describe, expect, it } from "vitest";
import {
  addAppointment,
  dropCalendarFeed,
  hasCalendarFeed,
  readCalendarFeed,
  renewCalendarFeed,
  updateAppointment,
  writeFeed,
} from "@/lib/appointments";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const as = (workshop: FilledWorkshop, role: Role, slug = workshop.slug) => ({
  workshopSlug: slug,
  actor: { kind: "member", userId: workshop.members[role].userId, email: "" } as const,
  db: database.memberDb(workshop.members[role].userId),
  now: () => new Date("2027-03-01T06:00:00Z"),
  log,
  requestId: "test",
  workshop: buildWorkshopContext({ id: workshop.id, slug: workshop.slug }),
});
const outside = { ...as(ours, "owner"), db: database.service };
const gone = { code: "not_found", reason: "feed_not_found" };

describe("a calendar's secret address", () => {
  it("shows the workshop's own appointments to come, without a way to reach the customer", async () => {
    const booked = await addAppointment(as(ours, "owner"), {
      startsAt: "2027-03-02T09:00",
      name: "Ida Lang",
      phone: "0341 5550142",
      email: "ida@example.org",
      vehicle: { plate: "L-AB 123" },
    });
    await addAppointment(as(theirs, "owner"), { startsAt: "2027-03-02T09:00", name: "Fremd" });
    const token = await renewCalendarFeed(as(ours, "mechanic"));

    const feed = await readCalendarFeed(outside, token);
    expect(feed.workshop.slug).toBe(ours.slug);
    const shown = writeFeed(feed, "https://carbot.example/w/a/appointments");
    expect(shown).toContain("Ida Lang – L-AB 123");
    expect(shown).toContain(`UID:${booked.id}@carbot`);
    expect(shown).not.toMatch(/5550142|ida@example|Fremd/);

    await updateAppointment(as(ours, "owner"), booked.id, {
      version: booked.version,
      status: "cancelled",
    });
    const after = await readCalendarFeed(outside, token);
    expect(after.appointments.map(({ id }) => id)).not.toContain(booked.id);
  });

  it("counts no more once there is another, or none", async () => {
    const member = as(ours, "reception");
    const first = await renewCalendarFeed(member);
    const second = await renewCalendarFeed(member);

    await expect(readCalendarFeed(outside, first)).rejects.toMatchObject(gone);
    expect((await readCalendarFeed(outside, second)).workshop.slug).toBe(ours.slug);
    await dropCalendarFeed(member);
    await expect(readCalendarFeed(outside, second)).rejects.toMatchObject(gone);
    expect(await hasCalendarFeed(member)).toBe(false);
  });

  it("ends with the membership", async () => {
    const token = await renewCalendarFeed(as(theirs, "viewer"));
    await database.sql("delete from public.members where id = $1", [
      theirs.members.viewer.memberId,
    ]);

    await expect(readCalendarFeed(outside, token)).rejects.toMatchObject(gone);
  });

  it("is made for no stranger", async () => {
    await expect(renewCalendarFeed(as(theirs, "owner", ours.slug))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
