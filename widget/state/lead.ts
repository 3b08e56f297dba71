import { normalisePlate } from "@/lib/core/plates";
import { normaliseVin } from "@/lib/core/vin";
import type { AnswerAction, LeadInput, SentLead } from "../protocol/types";

/** What stands in the lead form, as typed. */
export type LeadDraft = {
  name: string;
  phone: string;
  email: string;
  service: string;
  times: string;
  plate: string;
  vin: string;
  message: string;
  consent: boolean;
};
export type LeadField = keyof LeadDraft;
export type LeadText = Exclude<LeadField, "consent">;

/** The rule a field breaks, as a key of the string table. */
export type LeadErrors = Partial<
  Record<
    LeadField,
    "needName" | "needContact" | "needConsent" | "badPhone" | "badEmail" | "badVin" | "badField"
  >
>;

export const emptyDraft: LeadDraft = {
  name: "",
  phone: "",
  email: "",
  service: "",
  times: "",
  plate: "",
  vin: "",
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
  if (draft.vin.trim() && !normaliseVin(draft.vin)) errors.vin = "badVin";
  if (!draft.consent) errors.consent = "needConsent";
  return errors;
}

/**
 * Writes a plate as it shows, a vehicle identification number in capitals, and leaves other fields as they are. A plate that is
 * none of the workshop's `country` (`DE`, `GB`) is odd; where we know no rule, none is.
 */
export function tidyField(
  field: LeadText,
  value: string,
  country: string,
): { value: string; isOdd: boolean } {
  if (field === "vin") return { value: normaliseVin(value) ?? value, isOdd: false };
  const plate = field === "plate" ? normalisePlate(value, country) : value;
  return { value: plate ?? value, isOdd: !plate && /DE|GB/.test(country) };
}

const text = (value: string) => value.trim() || undefined;

/** The body of `POST /api/leads/{slug}`: empty fields are left out. */
export function toLeadInput(
  draft: LeadDraft,
  clientLeadId: string,
  token: string | null,
  identity?: string,
): LeadInput {
  const vehicle = { plate: text(draft.plate), vin: text(draft.vin) };
  return {
    token: token ?? undefined,
    identity,
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

const fieldOfPath: Record<string, LeadErrors> = {
  name: { name: "needName" },
  phone: { phone: "badPhone" },
  email: { email: "badEmail" },
  service: { service: "badField" },
  preferredTimes: { times: "badField" },
  "vehicle.plate": { plate: "badField" },
  "vehicle.vin": { vin: "badVin" },
  message: { message: "badField" },
  consent: { consent: "needConsent" },
};

/** Turns the field paths of a problem+json answer into errors beside the fields. */
export function errorsOfPaths(paths: readonly string[]): LeadErrors {
  return Object.assign({}, ...paths.map((path) => fieldOfPath[path]));
}

/** Takes over what a page or a signed identity says about the visitor; unknown keys are dropped. */
export function prefillDraft(draft: LeadDraft, values: unknown): LeadDraft {
  if (typeof values !== "object" || values === null) return draft;
  const given = Object.entries(values).flatMap(([field, value]: [string, unknown]) =>
    field in emptyDraft && field !== "consent" && typeof value === "string"
      ? [[field, value.slice(0, 500)]]
      : [],
  );
  return { ...draft, ...(Object.fromEntries(given) as Partial<LeadDraft>) };
}

/** What an answer or a sent request knows of the visitor, under the names of the form's fields. */
export function fieldsOfAction(known?: AnswerAction | SentLead | null): unknown {
  return known && !isHandoff(known) ? { ...known, times: known.wish } : null;
}

function isHandoff(known: AnswerAction | SentLead): known is { type: "handoff" } {
  return "type" in known && known.type === "handoff";
}

/** Whether an offer has all that a request needs, so that it only wants a look and the consent. */
export function isWhole(action: AnswerAction): boolean {
  if (action.type === "handoff") return false;
  const { type, name, phone, email, wish } = action;
  return !!(name && (phone || email) && (wish || type === "lead"));
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
