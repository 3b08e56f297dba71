import type { Logger } from "@/lib/core/context";
import { redact } from "./redact";

const levels = ["info", "warn", "error", "silent"] as const;

/** The least important level that is written. */
export type LogLevel = (typeof levels)[number];

type LoggerOptions = {
  /** @default standard output */
  write?: (line: string) => void;
  now?: () => Date;
};

/** Writes one JSON object per line: time, level, event, then the redacted fields. */
export function createLogger(
  least: LogLevel,
  { write = (line) => process.stdout.write(line), now = () => new Date() }: LoggerOptions = {},
): Logger {
  const log =
    (level: LogLevel) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      if (levels.indexOf(level) < levels.indexOf(least)) return;
      const head = { at: now().toISOString(), level, event };
      write(`${JSON.stringify({ ...asRecord(redact(fields)), ...head })}\n`);
    };
  return { info: log("info"), warn: log("warn"), error: log("error") };
}

function asRecord(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
