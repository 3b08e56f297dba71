/** Runs one piece of work at a time, in the order of the calls. */
export type RequestLock = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * A first-in-first-out mutex. PGlite has one session and lite 0.10.0 opens transactions on it without
 * a lock: parallel requests interleave inside one another's transaction and run with one another's
 * role.
 */
export function createRequestLock(): RequestLock {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
}

/** Reads the body, so that no request holds the lock while its sender is still talking. */
export async function withBodyRead(request: Request): Promise<Request> {
  if (!request.body) return request;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: await request.arrayBuffer() });
}
