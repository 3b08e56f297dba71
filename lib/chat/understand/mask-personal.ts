import { withoutIbans } from "@/lib/core/iban";
import { identifiersIn } from "./read-slots";

/** Whose plates and phone numbers, and which names the conversation knows. */
export type Masking = { country: string; names: readonly string[] };

/**
 * A text without what identifies a person or a car: account numbers, addresses, numbers to call, plates, and the names told. Each is
 * replaced by a word for its kind, so that who reads it still sees that it was told.
 */
export function maskPersonal(text: string, { country, names }: Masking): string {
  const open = withoutIbans(text);
  const masked = identifiersIn(open, country)
    .toSorted((left, right) => right.text.length - left.text.length)
    .reduce((rest, found) => replaceAll(rest, found.text, `[${found.kind}]`), open);
  return names
    .flatMap((name) => [name, ...name.split(/\s+/)])
    .filter((name) => name.length > 1)
    .reduce((rest, name) => rest.replace(wholeWord(name), "[name]"), masked);
}

function replaceAll(text: string, found: string, mark: string): string {
  return text.replace(new RegExp(escape(found), "giu"), mark);
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, "giu");
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
