import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const now = "2026-11-30T08:00:00Z";
let days = 0;

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
/** A day of its own for each booking, so that no test is in another's way. */
const times = () => {
  const day = new Date(Date.UTC(2027, 0, (days += 1), 9));
  return { startsAt: day.toISOString(), endsAt: new Date(day.getTime() + 3_600_000).toISOString() };
};
const baysOf = async ({ id }: typeof ours) =>
  (
    await database.sql(
      "select id from public.bays where workshop_id = $1 and is_active and position <= 100 order by position",
      [id],
    )
  ).map((row) => String(row["id"]));
const book = async (more: Record<string, unknown> = {}, workshop = ours) =>
  callRpc(database.service, "book_appointment", {
    p_workshop_id: workshop.id,
    p_booking: {
      ...times(),
      status: "requested",
      name: "Ida Lang",
      phone: `+49341${String(5_550_000 + days)}`,
      ...more,
    },
    p_bay_ids: await baysOf(workshop),
    p_now: now,
  });
const rowOf = async (id: string) =>
  (await database.sql("select * from public.appointments where id = $1", [id]))[0];

describe("appointments", () => {
  it("begin with as many bays as a workshop works on at once", async () => {
    const [{ parallel_jobs: jobs } = {}] = await database.sql(
      "select parallel_jobs from public.workshops where id = $1",
      [ours.id],
    );
    expect(await baysOf(ours)).toHaveLength(Number(jobs));
  });

  it("keep the service's name when the price list changes", async () => {
    const [{ id: serviceId, name } = {}] = await database.sql(
      "select id, name from public.services where workshop_id = $1 limit 1",
      [ours.id],
    );
    const booked = await book({ serviceId });
    await database.sql("delete from public.services where id = $1", [serviceId]);
    expect(await rowOf(String(booked?.appointment_id))).toMatchObject({
      service: name,
      service_id: null,
    });
  });

  it("are shown to their own team alone, and to mechanics without a way to reach the customer", async () => {
    const booked = await book();
    const { starts_at: startsAt } = booked ?? {};
    const span = {
      p_from: String(startsAt),
      p_to: new Date(Date.parse(String(startsAt)) + 60_000).toISOString(),
    };
    const seen = await callRpc(as("mechanic"), "list_appointments", {
      p_workshop: ours.slug,
      ...span,
    });
    expect(seen).toMatchObject([{ id: booked?.appointment_id, phone: null, contact_id: null }]);
    await expect(
      callRpc(as("owner", theirs), "list_appointments", { p_workshop: ours.slug, ...span }),
    ).rejects.toMatchObject({ reason: "workshop_not_found" });
  });

  it("are changed by nobody of another workshop, and by no viewer", async () => {
    const booked = await book();
    const change = (role: Role, workshop: typeof ours) =>
      callRpc(as(role, workshop), "update_appointment", {
        p_workshop: workshop.slug,
        p_id: String(booked?.appointment_id),
        p_version: 1,
        p_change: { status: "confirmed" },
        p_bay_ids: null,
        p_now: now,
      });
    await expect(change("owner", theirs)).rejects.toMatchObject({
      reason: "appointment_not_found",
    });
    await expect(change("viewer", ours)).rejects.toMatchObject({ reason: "role_not_allowed" });
  });

  it("cannot be moved by the customer once the car is there", async () => {
    const booked = await book({ status: "confirmed" });
    await database.sql("update public.appointments set status = 'arrived' where id = $1", [
      booked?.appointment_id,
    ]);
    await expect(
      callRpc(database.service, "change_own_appointment", {
        p_workshop_id: ours.id,
        p_id: String(booked?.appointment_id),
        p_version: 1,
        p_change: { status: "cancelled" },
        p_bay_ids: null,
        p_now: now,
      }),
    ).rejects.toMatchObject({ reason: "too_late" });
  });

  it("go with the person they belong to, and are in what that person is handed out", async () => {
    const word = randomUUID();
    const booked = await book({ message: word });
    const { contact_id: contactId } = (await rowOf(String(booked?.appointment_id))) ?? {};
    const person = { p_workshop: ours.slug, p_contact_id: String(contactId) };
    const exported = await callRpc(as("owner"), "export_contact", person);
    expect(JSON.stringify(exported)).toContain(word);
    await callRpc(as("owner"), "erase_contact", person);
    expect(await rowOf(String(booked?.appointment_id))).toBeUndefined();
  });

  it("outlive the chat they came from, with the contact they need", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin();
    const booked = await book({ conversationId });
    await callRpc(database.service, "purge_conversation", {
      p_workshop_id: ours.id,
      p_conversation_id: conversationId,
      p_with_leads: true,
    });
    expect(await rowOf(String(booked?.appointment_id))).toMatchObject({
      conversation_id: null,
      contact_id: expect.any(String),
    });
  });

  it("need no bay that is absent, and put one out of use only for new ones", async () => {
    const [bay = ""] = await baysOf(ours);
    const at = times();
    await callRpc(as("reception"), "set_bay_absence", {
      p_workshop: ours.slug,
      p_absence: { bayId: bay, ...at, reason: "Urlaub" },
    });
    await expect(
      callRpc(database.service, "book_appointment", {
        p_workshop_id: ours.id,
        p_booking: { ...at, status: "confirmed", name: "Ida", phone: "+493415550199" },
        p_bay_ids: [bay],
        p_now: now,
      }),
    ).rejects.toMatchObject({ reason: "slot_taken" });
  });

  it("let an owner name, add and put away bays, and nobody else", async () => {
    const ids = await baysOf(theirs);
    const settings = { bays: [{ id: ids[0], name: "Hebebühne" }, { name: "Neu" }] };
    await expect(
      callRpc(as("reception", theirs), "set_booking_settings", {
        p_workshop: theirs.slug,
        p_settings: settings,
      }),
    ).rejects.toMatchObject({ reason: "role_not_allowed" });
    await callRpc(as("owner", theirs), "set_booking_settings", {
      p_workshop: theirs.slug,
      p_settings: settings,
    });
    const active = await database.sql(
      "select name from public.bays where workshop_id = $1 and is_active and position <= 100 order by position",
      [theirs.id],
    );
    expect(active.map(({ name }) => name)).toEqual(["Hebebühne", "Neu"]);

    // As often as they like: what was put away before is in nobody's way.
    for (const name of ["Zweite", "Dritte"]) {
      await callRpc(as("owner", theirs), "set_booking_settings", {
        p_workshop: theirs.slug,
        p_settings: { bays: [{ name }] },
      });
    }
    expect(await baysOf(theirs)).toHaveLength(1);
  });
});
