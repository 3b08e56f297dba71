import { z } from "zod";
import { lineField } from "@/lib/core/text";
import { line, phone } from "./field-parsing";

/** A link as workshops give it. */
export const importLink = lineField().pipe(
  z.url({ protocol: /^https?$/, error: "must be a link beginning with https://" }).max(300),
);

/** How customers reach a workshop from afar. */
export const contactFields = {
  phone: phone.nullish(),
  /** Whom to call when a car has to be fetched; a file without it leaves the dashboard's alone. */
  towPhone: phone.nullish(),
  email: lineField().pipe(z.email("must be an e-mail address").max(254)).nullish(),
  website: importLink.nullish(),
};

/** Where it is, but for the country, which decides currency and holidays. */
export const placeFields = { street: line(200), postalCode: line(20), city: line(120) };

/** Everything of it that the team keeps in the dashboard. */
export const importContact = z.strictObject({ ...contactFields, ...placeFields });
