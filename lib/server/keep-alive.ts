type RequestHost = { get(): { waitUntil?: (work: Promise<unknown>) => void } | undefined };

/** Where a serverless host leaves its `waitUntil`; the place is documented with Next's `after`. */
const hostKey = Symbol.for("@next/request-context");

/** Asks a host that freezes after the response to wait for `work`; a long-lived process needs no asking. */
export function keepAlive(work: Promise<unknown>): void {
  const place: typeof globalThis & { [hostKey]?: RequestHost } = globalThis;
  const host = place[hostKey];
  host?.get()?.waitUntil?.(work);
}
