import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";
import { openTurns } from "./turns";

const now = "2026-11-30T08:00:00Z";
const inAnHour = "2026-11-30T09:00:00Z";
const hour = (startsAt: number) => ({
  startsAt: `2026-12-01T${String(startsAt).padStart(2, "0")}:00:00Z`,
  endsAt: `2026-12-01T${String(startsAt + 1).padStart(2, "0")}:00:00Z`,
});

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;
let bays: string[];
let theirBays: string[];

beforeAll(async () => {
  database = await startPostgres();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
  bays = await makeBays(ours, 3);
  theirBays = await makeBays(theirs, 3);
});
afterAll(() => database.close());

async function makeBays({ id }: FilledWorkshop, count: number): Promise<string[]> {
  await database.sql("delete from public.appointments where workshop_id = $1", [id]);
  await database.sql("delete from public.bays where workshop_id = $1", [id]);
  const rows = await database.sql(
    `insert into public.bays (workshop_id, name, position)
     select $1, 'Platz ' || place, place from generate_series(1, $2::int) as place returning id`,
    [id, count],
  );
  return rows.map((row) => String(row["id"]));
}

let guests = 0;
const guest = () => ({
  name: `Gast ${(guests += 1)}`,
  phone: `+49341${String(guests).padStart(7, "0")}`,
});

const book = (times: object, more: object = {}) =>
  callRpc(database.service, "book_appointment", {
    p_workshop_id: ours.id,
    p_booking: { ...times, status: "confirmed", ...guest(), ...more },
    p_bay_ids: bays,
    p_now: now,
  });

const atTheCounter = (times: object) =>
  callRpc(database.memberDb(ours.members.reception.userId), "add_appointment", {
    p_workshop: ours.slug,
    p_booking: { ...times, status: "confirmed", ...guest() },
    p_bay_ids: bays,
    p_now: now,
  });

const hold = async (times: { startsAt: string; endsAt: string }) => {
  const { begin, conversationId } = openTurns(database.service, ours);
  await begin();
  const held = await callRpc(database.service, "hold_slot", {
    p_workshop_id: ours.id,
    p_conversation_id: conversationId,
    p_bay_ids: bays,
    p_starts_at: times.startsAt,
    p_ends_at: times.endsAt,
    p_now: now,
    p_hold_minutes: 10,
  });
  return { held, conversationId };
};

const outcomes = async (calls: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(calls);
  const refused = settled.filter(({ status }) => status === "rejected");
  return {
    stored: settled.length - refused.length,
    reasons: new Set(refused.map((one) => ("reason" in one ? one.reason.reason : null))),
  };
};

const countOverlaps = async () =>
  (
    await database.sql(
      `select count(*)::int as overlaps
       from public.appointments as one
       join public.appointments as other
         on other.workshop_id = one.workshop_id and other.bay_id = one.bay_id and other.id > one.id
        and other.starts_at < one.ends_at and other.ends_at > one.starts_at
       where one.status not in ('noShow', 'cancelled') and other.status not in ('noShow', 'cancelled')
         and (one.held_until is null or one.held_until > $1) and (other.held_until is null or other.held_until > $1)`,
      [now],
    )
  )[0]?.["overlaps"];

describe("booking on a real server, at the same time", () => {
  it("a hundred who want one time at three bays are exactly three", async () => {
    const calls = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0 ? book(hour(8)) : atTheCounter(hour(8)),
    );

    expect(await outcomes(calls)).toEqual({ stored: 3, reasons: new Set(["slot_taken"]) });
    expect(await countOverlaps()).toBe(0);
  });

  it("a hundred that begin at odd times never overlap at any bay", async () => {
    const calls = Array.from({ length: 100 }, (_, index) => {
      const startsAt = new Date(Date.UTC(2026, 11, 2, 8, (index * 7) % 240));
      const endsAt = new Date(startsAt.getTime() + (30 + ((index * 13) % 60)) * 60_000);
      return book({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
    });

    const { stored, reasons } = await outcomes(calls);

    expect(stored).toBeGreaterThan(3);
    expect(reasons).toEqual(new Set(["slot_taken"]));
    expect(await countOverlaps()).toBe(0);
  });

  it("holds keep others out, become their own booking, and are over after their minutes", async () => {
    const holders = await Promise.all([hold(hour(10)), hold(hour(10)), hold(hour(10))]);
    await expect(book(hour(10))).rejects.toMatchObject({ reason: "slot_taken" });

    const own = await book(hour(10), { conversationId: holders[0]?.conversationId });
    expect(own).toMatchObject({ status: "confirmed" });

    const later = await callRpc(database.service, "book_appointment", {
      p_workshop_id: ours.id,
      p_booking: { ...hour(10), status: "confirmed", ...guest() },
      p_bay_ids: bays,
      p_now: inAnHour,
    });
    expect(later).toMatchObject({ status: "confirmed" });
    expect(
      await callRpc(database.service, "purge_expired_holds", { p_now: inAnHour, p_limit: 10 }),
    ).toBe(2);
  });

  it("twenty repeats of one call are one appointment", async () => {
    const once = { clientAppointmentId: randomUUID(), ...guest() };

    const booked = await Promise.all(Array.from({ length: 20 }, () => book(hour(12), once)));

    expect(new Set(booked.map((one) => one?.appointment_id)).size).toBe(1);
  });

  it("moves race as bookings do: nothing overlaps, nothing is lost, each version is moved once", async () => {
    const booked = await Promise.all([hour(13), hour(14), hour(15)].map((times) => book(times)));
    const member = database.memberDb(ours.members.owner.userId);
    const [bay = ""] = bays;
    const move = (id: string) =>
      callRpc(member, "update_appointment", {
        p_workshop: ours.slug,
        p_id: id,
        p_version: 1,
        p_change: hour(16),
        p_bay_ids: [bay],
        p_now: now,
      });

    const ids = booked.map((one) => String(one?.appointment_id));
    const { stored, reasons } = await outcomes([...ids, ...ids].map(move));

    expect(stored).toBe(1);
    expect(reasons).toEqual(new Set(["slot_taken", "changed_meanwhile"]));
    expect(await countOverlaps()).toBe(0);
    const [kept] = await database.sql(
      "select count(*)::int as rows from public.appointments where id = any($1::uuid[])",
      [ids],
    );
    expect(kept?.["rows"]).toBe(3);
  });

  it("a cancelled one frees its bay, and comes back only while it is free", async () => {
    const [first] = await Promise.all([book(hour(17)), book(hour(17)), book(hour(17))]);
    const change = (status: string, version: number) =>
      callRpc(database.service, "change_own_appointment", {
        p_workshop_id: ours.id,
        p_id: String(first?.appointment_id),
        p_version: version,
        p_change: { status },
        p_bay_ids: null,
        p_now: now,
      });
    await change("cancelled", 1);
    await book(hour(17));

    const member = database.memberDb(ours.members.owner.userId);
    await expect(
      callRpc(member, "update_appointment", {
        p_workshop: ours.slug,
        p_id: String(first?.appointment_id),
        p_version: 2,
        p_change: { status: "confirmed" },
        p_bay_ids: null,
        p_now: now,
      }),
    ).rejects.toMatchObject({ reason: "slot_taken" });
  });

  it("a bay of another workshop is never taken, whoever names it", async () => {
    await expect(
      callRpc(database.service, "book_appointment", {
        p_workshop_id: ours.id,
        p_booking: { ...hour(18), status: "confirmed", ...guest() },
        p_bay_ids: theirBays,
        p_now: now,
      }),
    ).rejects.toMatchObject({ reason: "slot_taken" });
  });

  it("a mechanic says how far a car is, moves nothing and sees no number", async () => {
    const booked = await book(hour(19), { message: "Rückruf an 0341 5550142" });
    const mechanic = database.memberDb(ours.members.mechanic.userId);
    const update = (p_change: Record<string, string>) =>
      callRpc(mechanic, "update_appointment", {
        p_workshop: ours.slug,
        p_id: String(booked?.appointment_id),
        p_version: 1,
        p_change,
        p_bay_ids: null,
        p_now: now,
      });

    await expect(update(hour(20))).rejects.toMatchObject({ reason: "role_not_allowed" });
    const [row] = await update({ status: "arrived" });
    expect(row).toMatchObject({ status: "arrived", phone: null, message: "Rückruf an •••" });
  });

  it("an order of states that makes no sense is refused by name", async () => {
    const booked = await book(hour(21));
    const owner = database.memberDb(ours.members.owner.userId);
    await expect(
      callRpc(owner, "update_appointment", {
        p_workshop: ours.slug,
        p_id: String(booked?.appointment_id),
        p_version: 1,
        p_change: { status: "held" },
        p_bay_ids: null,
        p_now: now,
      }),
    ).rejects.toMatchObject({ reason: "status_order" });
  });
});
