const dashboardPath =
  /^\/(?:w|dashboard|admin|join|account|new-workshop)(?:\/[\w./~-]*)?(?:\?[\w=&%+.~-]*)?$/;

/**
 * A way back to a page for people who are signed in; null for anything else, so that a link cannot send a member to a foreign
 * site. The address must be written as a browser would ask for it: `..`, `.` and empty parts mean another place than they show.
 */
export function safeReturnTo(next: unknown): string | null {
  if (typeof next !== "string" || !dashboardPath.test(next)) return null;
  const [path = ""] = next.split("?");
  const isPlain = path
    .slice(1)
    .split("/")
    .every((part) => part !== "." && part !== "..");
  return isPlain && !path.includes("//") ? next : null;
}
