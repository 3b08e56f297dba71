export type Caller = { traceId: string; spanId: string; traceFlags: number };

const form = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** Reads a caller's trace (W3C Trace Context); null where there is none or it is ill-formed, so that a trace of our own begins. */
export function readTraceparent(header: string | undefined): Caller | null {
  const [, traceId = "", spanId = "", flags = ""] = form.exec(header ?? "") ?? [];
  if (!/[^0]/.test(traceId) || !/[^0]/.test(spanId)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
}
