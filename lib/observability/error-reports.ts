/** What an error report may hold; nothing else of a line in the log leaves this installation. */
export type ErrorReport = {
  /** What failed, by our own name: `request_failed`. */
  event: string;
  error: { name: string; reason: string | null; frames: readonly string[] } | null;
  /** Short words and ids of ours. */
  tags: Readonly<Record<string, string>>;
};

/** Where error reports go. */
export interface ErrorReports {
  send(report: ErrorReport): void;
  close(): Promise<void>;
}

/** Next bundles routes apart, each with a copy of this module: all share one. */
const holder: typeof globalThis & { carbotErrorReports?: ErrorReports | null } = globalThis;

/** This process' error reports; null where nobody collects any. */
export function errorReports(): ErrorReports | null {
  return holder.carbotErrorReports ?? null;
}

/** From now on error reports go there. */
export function sendErrorsTo(to: ErrorReports | null): void {
  holder.carbotErrorReports = to;
}
