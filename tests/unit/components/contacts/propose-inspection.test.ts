import { describe, expect, it } from "vitest";
import { proposeInspection } from "@/components/contacts/propose-inspection";

const german = { first: 36, next: 24, today: "2026-12-01" };
const car = { firstRegistration: null, lastInspection: null, dues: [] };
const noted = {
  id: "",
  vehicleId: "",
  note: "",
  dueOn: "2027-01-31",
  dueMileage: null,
  isOverdue: false,
  reminder: "planned" as const,
  remindedAt: null,
  consentedAt: null,
  consentedBy: null,
};

describe("the inspection that a car's papers let expect", () => {
  it("is two years after the last one, at the end of its month", () => {
    const known = { ...car, firstRegistration: "2015-03-17", lastInspection: "2026-02" };
    expect(proposeInspection(known, german)).toBe("2028-02-29");
  });

  it("is proposed where it is overdue too", () => {
    expect(proposeInspection({ ...car, lastInspection: "2023-10" }, german)).toBe("2025-10-31");
  });

  it("is three years after the registration of a new car", () => {
    expect(proposeInspection({ ...car, firstRegistration: "2024-12-24" }, german)).toBe(
      "2027-12-31",
    );
  });

  it("is not guessed of an older car of which only the registration is known", () => {
    expect(proposeInspection({ ...car, firstRegistration: "2019-05-02" }, german)).toBeNull();
  });

  it("follows the law of the country", () => {
    const british = { first: 36, next: 12, today: "2026-12-01" };
    expect(proposeInspection({ ...car, lastInspection: "2026-02" }, british)).toBe("2027-02-28");
  });

  it("is not proposed twice, and not without papers", () => {
    const dues = [{ ...noted, kind: "inspection" as const }];
    expect(proposeInspection({ ...car, lastInspection: "2026-02", dues }, german)).toBeNull();
    expect(
      proposeInspection(
        { ...car, lastInspection: "2026-02", dues: [{ ...noted, kind: "oil" as const }] },
        german,
      ),
    ).toBe("2028-02-29");
    expect(proposeInspection(car, german)).toBeNull();
  });
});
