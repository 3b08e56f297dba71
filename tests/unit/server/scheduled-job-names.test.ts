import { expect, it } from "vitest";
import de from "@/lib/i18n/messages/de/admin.json";
import en from "@/lib/i18n/messages/en/admin.json";
import { scheduledJobs } from "@/lib/server/scheduled-jobs";

it("every job that comes back by the clock has a name in words, and no other has", () => {
  const names = scheduledJobs.map(({ name }) => name).toSorted();

  expect(Object.keys(de.schedule.names).toSorted()).toEqual(names);
  expect(Object.keys(en.schedule.names).toSorted()).toEqual(names);
});
