import { describe, expect, it, vi } from "vitest";
import { saveSettings } from "@/app/(site)/(dashboard)/w/[workshop]/appointments/settings/actions";
import { hoursName } from "@/components/appointments/read-settings-form";
import { idleSettings } from "@/components/appointments/settings-form-state";
import { listSlots } from "@/lib/appointments";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const base = { now: () => new Date("2027-02-01T06:00:00Z"), log, requestId: "test" };

vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
const caller = vi.hoisted((): { context: (slug: string) => Promise<unknown> } => ({
  context: async () => null,
}));
vi.mock("@/lib/server/session", () => ({ actionContext: (slug: string) => caller.context(slug) }));
caller.context = async (workshopSlug) => ({
  ...base,
  workshopSlug,
  actor: { kind: "member", userId: ours.members.owner.userId, email: "" },
  db: database.memberDb(ours.members.owner.userId),
});

const [bay] = await database.sql(
  "select id from public.bays where workshop_id = $1 and is_active order by position limit 1",
  [ours.id],
);

/** What an owner's browser sends: one bay there is, one new line, and hours by the names of their fields. */
function formOf(hours: Record<string, string>, newBay = ""): FormData {
  const form = new FormData();
  const numbers = { daysAhead: "60", slotMinutes: "60", leadTimeHours: "0" };
  for (const [name, value] of Object.entries({ bookingMode: "direct", ...numbers })) {
    form.set(name, value);
  }
  form.append("bayId", String(bay?.["id"]));
  form.append("bay", "Hebebühne");
  form.append("bayId", "");
  form.append("bay", newBay);
  for (const [name, value] of Object.entries(hours)) form.set(name, value);
  return form;
}
const send = (hours: Record<string, string>, newBay = "", workshop = ours) =>
  saveSettings(workshop.slug, idleSettings, formOf(hours, newBay));

/** Hours at which a job can begin from Monday to Wednesday, as `Mon 08`. */
async function starts() {
  const week = [1, 2, 3].map((weekday) => ({
    weekday,
    opens: "08:00",
    closes: "16:00",
    weeks: [],
    note: "",
  }));
  const { slots } = await listSlots(
    {
      ...base,
      workshopId: ours.id,
      workshop: {
        ...buildWorkshopContext({ id: ours.id, slug: ours.slug }),
        openingHours: week,
        closures: [],
      },
      actor: { kind: "system", job: "test" },
      db: database.service,
    },
    { service: undefined, from: "2027-02-08", days: 7 },
  );
  const name = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    hour: "2-digit",
    timeZone: "Europe/Berlin",
  });
  const hours = slots.map(({ startsAt }) => name.format(new Date(startsAt)).replace(",", ""));
  return [...new Set(hours)];
}

const [mon, tue] = [hoursName(0, "mon"), hoursName(0, "tue")];

describe("the hours of one bay in the form of the settings", () => {
  it("are what slots follow, within the opening hours, as they are typed in other forms", async () => {
    expect(await send({ [mon]: "7-10, 13:00–14.00 Uhr", [tue]: "14 bis 18" })).toMatchObject({
      status: "saved",
    });

    const own = await starts();
    expect([own.at(0), own.at(-1)]).toEqual(["Mon 08", "Tue 15"]);
    expect(own.filter((at) => at.startsWith("Mon"))).toEqual(["Mon 08", "Mon 09", "Mon 13"]);
    expect(own.some((at) => at.startsWith("Wed"))).toBe(false);
  });

  it("are the workshop's again where all days are emptied", async () => {
    await send({ [mon]: "8-9" });
    await send({ [mon]: "", [tue]: "" });

    expect((await starts()).at(-1)).toBe("Wed 15");
  });

  it.each([
    ["a text that is no time", { [mon]: "morgens" }, [mon]],
    ["an end before the beginning", { [mon]: "8-12", [tue]: "12-8" }, [tue]],
    ["spans that overlap", { [tue]: "8-12, 11-14" }, [tue]],
    ["too many spans", { [mon]: Array.from({ length: 29 }, () => "8-9").join() }, [mon]],
  ])("name the day of %s, and nothing is stored", async (_, hours, names) => {
    await send({ [mon]: "8-9" });
    const before = await starts();

    expect(await send(hours)).toEqual({ status: "refused", fields: [], hours: names });
    expect(await starts()).toEqual(before);
  });

  it("may be a new bay's, and are not lost without its name", async () => {
    const hours = { [hoursName(1, "wed")]: "8-10" };

    expect(await send(hours)).toEqual({ status: "refused", fields: ["bays"], hours: [] });
    expect(await send({ ...hours, [mon]: "8-9" }, "Ida")).toMatchObject({ status: "saved" });
    expect(await starts()).toEqual(["Mon 08", "Wed 08", "Wed 09"]);
    await send({});
  });

  it("of another workshop are nobody's to change", async () => {
    expect(await send({ [mon]: "8-9" }, "", theirs)).toMatchObject({ status: "failed" });
    const rows = await database.sql(
      "select id from public.bays where workshop_id = $1 and hours is not null",
      [theirs.id],
    );
    expect(rows).toEqual([]);
  });
});
