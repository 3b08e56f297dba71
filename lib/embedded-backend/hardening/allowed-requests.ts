/** No percent sign: nothing behind the check can read a path differently from the check. */
const openPaths = /^\/(?:rest|auth)\/v1\/[\w./-]+$/;

/**
 * Refuses what must not be reached: everything but the data and auth interfaces (lite's `/_system/*`
 * and its studio answer without a key), and `Prefer: tx=rollback`, which lite 0.10.0 confirms and then
 * commits. Null means: let it through.
 */
export function refuseRequest(request: Request): Response | null {
  if (!openPaths.test(new URL(request.url).pathname)) return refusal(404, "not_found", "Not found");
  if (/\btx\s*=\s*rollback\b/i.test(request.headers.get("prefer") ?? ""))
    return refusal(400, "tx_rollback", "Prefer: tx=rollback is not supported here");
  return null;
}

/** A refusal in the shape supabase-js reads. */
export function refusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message, details: null, hint: null }, { status });
}
