import { isEmail, isPhoneLike, isVisible, plainCode, tidyEmail } from "@/lib/core/contact-rules";
import { normalisePlate } from "@/lib/core/plates";
import { normaliseVin } from "@/lib/core/vin";
import type { AnswerAction, FormAction, LeadInput, SentLead } from "../protocol/types";

/** What stands in the lead form, as typed. */
export type LeadDraft = {
  name: string;
  phone: string;
  email: string;
  service: string;
  times: string;
  plate: string;
  model: string;
  /** HSN and TSN, as German papers number make and type. */
  keys: string;
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
  model: "",
  keys: "",
  vin: "",
  message: "",
  consent: false,
};

/** Checks what can be checked without the server, by its rules; the server has the last word. */
export function checkDraft(draft: LeadDraft): LeadErrors {
  const errors: LeadErrors = {};
  const { name, phone, email, vin } = draft;
  if (!isVisible(name)) errors.name = "needName";
  if (!isVisible(phone + email)) errors.phone = "needContact";
  else if (isVisible(phone) && !isPhoneLike(phone)) errors.phone = "badPhone";
  if (isVisible(email) && !isEmail(tidyEmail(email))) errors.email = "badEmail";
  if (isVisible(vin) && !normaliseVin(vin)) errors.vin = "badVin";
  if (!keysOf(draft)) errors.keys = "badField";
  if (!draft.consent) errors.consent = "needConsent";
  return errors;
}

const keysOf = ({ keys }: LeadDraft) => /^(\d{4})?([A-Z\d]{3}\d{0,6})?$/.exec(plainCode(keys));

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

/** As typed, for the server tidies it; what shows nothing is left out. */
const text = (value: string) => (isVisible(value) ? value.trim() : undefined);

/** The body of `POST /api/leads/{slug}`: empty fields are left out. */
export function toLeadInput(
  draft: LeadDraft,
  clientLeadId: string,
  token: string | null,
  identity?: string,
): LeadInput {
  const [, hsn, tsn] = keysOf(draft) ?? [];
  const vehicle = {
    plate: text(draft.plate),
    model: text(draft.model),
    vin: text(draft.vin),
    hsn,
    tsn,
  };
  return {
    token: token ?? undefined,
    identity,
    clientLeadId,
    name: draft.name.trim(),
    phone: text(draft.phone),
    email: text(draft.email),
    message: text(draft.message),
    service: text(draft.service),
    vehicle: Object.values(vehicle).some(Boolean) ? vehicle : undefined,
    preferredTimes: text(draft.times),
    consent: true,
  };
}

/** Fields of the form that the server calls something else. */
const fieldOfPath: Record<string, string> = {
  preferredTimes: "times",
  "vehicle.plate": "plate",
  "vehicle.model": "model",
  "vehicle.vin": "vin",
  "vehicle.hsn": "keys",
  "vehicle.tsn": "keys",
};
const errorOfField: Record<string, string> = {
  name: "needName",
  phone: "badPhone",
  email: "badEmail",
  vin: "badVin",
  consent: "needConsent",
};

/** Turns the field paths of a problem+json answer into errors beside the fields. */
export function errorsOfPaths(paths: readonly string[]): LeadErrors {
  const fields = paths
    .map((path) => fieldOfPath[path] ?? path)
    .filter((field) => field in emptyDraft);
  return Object.fromEntries(fields.map((field) => [field, errorOfField[field] ?? "badField"]));
}

/** Takes over what a page or a signed identity says about the visitor; unknown keys are dropped. */
export function prefillDraft(draft: LeadDraft, values: unknown): LeadDraft {
  if (typeof values !== "object" || values === null) return draft;
  const given = Object.entries(values).flatMap(([field, value]: [string, unknown]) =>
    field in emptyDraft && field !== "consent" && typeof value === "string" ? [[field, value]] : [],
  );
  return { ...draft, ...(Object.fromEntries(given) as Partial<LeadDraft>) };
}

/** What an answer or a sent request knows of the visitor, under the names of the form's fields. */
export function fieldsOfAction(known?: FormAction | SentLead | null): unknown {
  if (!known) return null;
  const { hsn = "", tsn = "", wish } = known;
  return { ...known, times: wish, keys: `${hsn} ${tsn}`.trim() };
}

/** Whether an action opens the form. */
export function isForm(action: AnswerAction): action is FormAction {
  return action.type === "appointment" || action.type === "lead";
}

/** Whether an offer has all that a request needs, so that it only wants a look and the consent. */
export function isWhole(action: FormAction): boolean {
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
