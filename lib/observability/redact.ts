import { shortenText } from "@/lib/core/text";

const secretNames =
  /^(?:message|body|text|content|question|reply|query|prompt|phone|e?mail|name|password|secret|token|.*token|.*secret|.*password|.*key|authorization|cookies?)$/i;

/**
 * Ids that machines made, by the form they have: a line is found by them, so they stay although some look like phone numbers. Next
 * numbers the errors of its pages with up to ten digits (`digest`); those of people begin with 0 or +.
 */
const machineIds = new Map([
  ["digest", /^(?:0|[1-9]\d{0,9})(?:@E\d{1,6})?$/],
  ["requestId", /^(?=.*[a-z])[\w-]{8,64}$/i],
]);

/**
 * In this order: ids and times are kept, addresses, tokens and phone numbers are not. What stands before an "@" is bounded,
 * so that a long text without any is not read once for each of its letters.
 */
const sensitive =
  /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)|[\w.%+-]{1,128}@[\w-]+(?:\.[\w-]+)+|eyJ[\w-]{10,}(?:\.[\w-]*)*|sb_(?:secret|publishable)_[\w-]+|\bv1\.[0-9a-f-]{36}\.[\w-]+|\+?\(?\d(?:[\s()/.-]*\d){6,}/gi;

/** Built-in errors whose message never quotes what a person wrote. */
const safeErrors = new Set([
  "AppError",
  "TypeError",
  "RangeError",
  "ReferenceError",
  "TimeoutError",
  "AbortError",
]);

const deepest = 4;

/**
 * A copy that may be logged: no message text, phone number, e-mail address or token, whatever it was
 * called.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return "[deep]";
  if (value instanceof Date) return value.toJSON();
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      secretNames.test(name) ? "[redacted]" : redactField(name, field, depth),
    ]),
  );
}

function redactField(name: string, field: unknown, depth: number): unknown {
  const isId = typeof field === "string" && machineIds.get(name)?.test(field) === true;
  return isId ? field : redact(field, depth + 1);
}

function redactText(text: string): string {
  const clean = text.replace(sensitive, (_, kept: string | undefined) => kept ?? "[redacted]");
  return shortenText(clean, 500);
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, stack = "", cause } = error;
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name,
    ...slug(error, "code"),
    ...slug(error, "reason"),
    ...slug(error, "hint"),
    ...(safeErrors.has(name) ? { detail: redactText(error.message) } : {}),
    stack: frames.slice(0, 8).map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}

/**
 * Codes, reasons and hints are short words of ours or of the database; anything longer may be a
 * person's.
 */
function slug(error: Error, field: string): Record<string, string> {
  const value: unknown = Reflect.get(error, field);
  return typeof value === "string" && /^\w{1,40}$/.test(value) ? { [field]: value } : {};
}
