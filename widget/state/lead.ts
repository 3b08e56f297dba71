import type { LeadInput } from "../protocol/types";

/** What stands in the lead form, as typed. */
export type LeadDraft = {
  name: string;
  phone: string;
  email: string;
  service: string;
  times: string;
  vehicle: string;
  message: string;
  consent: boolean;
};
export type LeadField = keyof LeadDraft;

/** The rule a field breaks, as a key of the string table. */
export type LeadErrors = Partial<
  Record<
    LeadField,
    "needName" | "needContact" | "needConsent" | "badPhone" | "badEmail" | "badVehicle" | "badField"
  >
>;

export const emptyDraft: LeadDraft = {
  name: "",
  phone: "",
  email: "",
  service: "",
  times: "",
  vehicle: "",
  message: "",
  consent: false,
};

/** Checks what can be checked without the server; the server has the last word. */
export function checkDraft(draft: LeadDraft): LeadErrors {
  const errors: LeadErrors = {};
  if (!draft.name.trim()) errors.name = "needName";
  if (!draft.phone.trim() && !draft.email.trim()) errors.phone = "needContact";
  else if (draft.phone.trim() && !/^\+?[\d\s()/.-]{5,}$/.test(draft.phone.trim())) {
    errors.phone = "badPhone";
  }
  if (draft.email.trim() && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) errors.email = "badEmail";
  if (!readVehicle(draft.vehicle)) errors.vehicle = "badVehicle";
  if (!draft.consent) errors.consent = "needConsent";
  return errors;
}

/** Tells a plate from a vehicle identification number (ISO 3779: 17 characters, no I, O, Q); null for neither. */
export function readVehicle(text: string): { plate?: string; vin?: string } | null {
  const trimmed = text.trim().toUpperCase();
  if (!trimmed) return {};
  const bare = trimmed.replace(/[\s-]/g, "");
  if (/^[A-HJ-NPR-Z\d]{17}$/.test(bare)) return { vin: bare };
  return /^[\p{L}\d]{2,10}$/u.test(bare) ? { plate: trimmed } : null;
}

const text = (value: string) => value.trim() || undefined;

/** The body of `POST /api/leads/{slug}`: empty fields are left out. */
export function toLeadInput(
  draft: LeadDraft,
  clientLeadId: string,
  token: string | null,
): LeadInput {
  const vehicle = readVehicle(draft.vehicle) ?? {};
  return {
    token: token ?? undefined,
    clientLeadId,
    name: draft.name.trim(),
    phone: text(draft.phone),
    email: text(draft.email),
    message: text(draft.message),
    service: text(draft.service),
    vehicle: vehicle.plate || vehicle.vin ? vehicle : undefined,
    preferredTimes: text(draft.times),
    consent: true,
  };
}

const fieldOfPath: Record<string, [LeadField, NonNullable<LeadErrors[LeadField]>]> = {
  name: ["name", "needName"],
  phone: ["phone", "badPhone"],
  email: ["email", "badEmail"],
  service: ["service", "badField"],
  preferredTimes: ["times", "badField"],
  vehicle: ["vehicle", "badVehicle"],
  message: ["message", "badField"],
  consent: ["consent", "needConsent"],
};

/** Turns the field paths of a problem+json answer into errors beside the fields. */
export function errorsOfPaths(paths: readonly string[]): LeadErrors {
  const errors: LeadErrors = {};
  for (const path of paths) {
    const match = fieldOfPath[path.split(".")[0] ?? ""];
    if (match) errors[match[0]] = match[1];
  }
  return errors;
}

/** Takes over what a page or a signed identity says about the visitor; unknown keys are dropped. */
export function prefillDraft(draft: LeadDraft, values: unknown): LeadDraft {
  if (typeof values !== "object" || values === null) return draft;
  const given = Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const field = key === "plate" || key === "vin" ? "vehicle" : key;
    return field in emptyDraft && field !== "consent" && typeof value === "string"
      ? [[field, value.slice(0, 500)]]
      : [];
  });
  return { ...draft, ...(Object.fromEntries(given) as Partial<LeadDraft>) };
}

/** The claims of a JSON web token, unverified: they fill a form that its reader can change, nothing more. */
export function readClaims(token: unknown): unknown {
  if (typeof token !== "string") return null;
  try {
    const payload = (token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/");
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
