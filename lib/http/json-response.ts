import { createHash } from "node:crypto";

/**
 * Sends a value as JSON under a tag of its bytes; who already has these bytes gets 304 and nothing else. Weak, because compression on
 * the way changes the bytes and not the meaning.
 */
export function taggedJson(request: Request, value: unknown): Response {
  const body = JSON.stringify(value);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return matches(request.headers.get("if-none-match"), etag)
    ? new Response(null, { status: 304, headers: { etag } })
    : new Response(body, { headers: { "content-type": "application/json", etag } });
}

function matches(asked: string | null, etag: string): boolean {
  if (asked === null) return false;
  if (asked.trim() === "*") return true;
  return asked.split(",").some((tag) => opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}
