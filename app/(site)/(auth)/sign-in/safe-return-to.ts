/** A way back inside the dashboard; null for anything else, so that a link cannot send a member to a foreign site. */
export function safeReturnTo(next: unknown): string | null {
  if (typeof next !== "string") return null;
  return /^\/(?:w|dashboard)(?:\/[\w./~-]*)?(?:\?[\w=&%+.~-]*)?$/.test(next) ? next : null;
}
