import { expect, it } from "vitest";
import { createAppointmentLinks } from "@/lib/server/appointment-links";
import { createDueLinks } from "@/lib/server/signed-ids";

const secret = "a secret of at least thirty-two characters";
const workshop = "0198f0a0-0000-7000-8000-000000000001";
const other = "0198f0a0-0000-7000-8000-000000000002";
const id = "0198f0a0-0000-7000-8000-000000000003";

it("a key to refuse reminders opens its own due at its workshop, and no appointment", () => {
  const dues = createDueLinks(secret);
  const key = dues.issue(workshop, id);

  expect(dues.verify(workshop, key)).toBe(id);
  expect(() => dues.verify(other, key)).toThrow("not_found");
  expect(() => createAppointmentLinks(secret).verify(workshop, key)).toThrow("not_found");
  expect(() => dues.verify(workshop, createAppointmentLinks(secret).issue(workshop, id))).toThrow(
    "not_found",
  );
});
