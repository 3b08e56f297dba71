import { shortenText } from "@/lib/core/text";

type ErrorConsole = Pick<Console, "error" | "warn">;

/**
 * lite 0.10.0 hands every failed statement to `console.error` with its SQL and its parameters, which
 * are names, phone numbers and messages. Lets only codes through, and messages of kinds that never
 * quote a value. Returns an undo.
 */
export function redactConsole(target: ErrorConsole): () => void {
  const { error, warn } = target;
  target.error = (...values) => error(...values.map(redact));
  target.warn = (...values) => warn(...values.map(redact));
  return () => Object.assign(target, { error, warn });
}

function redact(value: unknown): unknown {
  if (typeof value === "string") return firstLine(value);
  if (!(value instanceof Error)) return typeof value === "object" && value ? "[object]" : value;
  const code = "code" in value && typeof value.code === "string" ? value.code : null;
  if (code === "PGRST") return `database error ${raisedCode(value.message)}`;
  if (!code) return `${value.name}: ${firstLine(value.message)}`;
  return quotesNoValue.test(code)
    ? `database error ${code}: ${firstLine(value.message)}`
    : `database error ${code}`;
}

/** Mistakes in SQL or grants (42), lack of resources (53), shut-downs (57), system errors (58, XX). */
const quotesNoValue = /^(?:42|53|57|58|XX)/;

function firstLine(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return shortenText(line, 300);
}

/** Errors re-raised by `keepErrorDetails` carry a JSON document as message. */
function raisedCode(message: string): string {
  return /"code":"(\w{5})"/.exec(message)?.[1] ?? "PGRST";
}
