/** Pages that measure themselves in the browser, each under its pattern and never under an address; a test compares them with the files. */
export const pagePatterns = [
  "/account",
  "/admin",
  "/admin/ai",
  "/admin/alerts",
  "/admin/audit",
  "/admin/cache",
  "/admin/capacity",
  "/admin/data",
  "/admin/flags",
  "/admin/performance",
  "/admin/plans",
  "/admin/queues",
  "/admin/security",
  "/admin/workshops",
  "/admin/workshops/{slug}",
  "/appointment/{slug}/{link}",
  "/appointment/{slug}/{link}/reminders",
  "/book/{slug}",
  "/dashboard",
  "/forgot-password",
  "/join/{token}",
  "/new-workshop",
  "/reminders/{slug}/{link}",
  "/reset-password",
  "/sign-in",
  "/sign-in-link",
  "/sign-up",
  "/w/{workshop}",
  "/w/{workshop}/analytics",
  "/w/{workshop}/appointments",
  "/w/{workshop}/appointments/settings",
  "/w/{workshop}/contacts",
  "/w/{workshop}/contacts/dues",
  "/w/{workshop}/contacts/{id}",
  "/w/{workshop}/inbox",
  "/w/{workshop}/inbox/{id}",
  "/w/{workshop}/knowledge",
  "/w/{workshop}/knowledge/contact",
  "/w/{workshop}/knowledge/contradictions",
  "/w/{workshop}/knowledge/faqs",
  "/w/{workshop}/knowledge/gaps",
  "/w/{workshop}/knowledge/gaps/wrong",
  "/w/{workshop}/knowledge/hours",
  "/w/{workshop}/knowledge/prices",
  "/w/{workshop}/knowledge/safety",
  "/w/{workshop}/knowledge/services",
  "/w/{workshop}/leads",
  "/w/{workshop}/settings",
  "/w/{workshop}/settings/api-keys",
  "/w/{workshop}/settings/audit",
  "/w/{workshop}/settings/channels",
  "/w/{workshop}/settings/notifications",
  "/w/{workshop}/settings/plan",
  "/w/{workshop}/settings/privacy",
  "/w/{workshop}/settings/replies",
  "/w/{workshop}/settings/team",
  "/w/{workshop}/settings/webhooks",
  "/w/{workshop}/settings/website",
  "/w/{workshop}/setup",
  "/w/{workshop}/setup/{step}",
  "/welcome",
] as const;

export type PagePattern = (typeof pagePatterns)[number];

/** The pattern of an address; null where no page of ours measures itself. A fixed part goes before a variable one, as in Next. */
export function findPagePattern(path: string): PagePattern | null {
  const parts = path.split("/");
  const fitting = pagePatterns
    .filter((pattern) => fits(pattern.split("/"), parts))
    .toSorted((a, b) => variablesOf(a) - variablesOf(b));
  return fitting[0] ?? null;
}

const isVariable = (part: string) => part.startsWith("{");

const variablesOf = (pattern: string) => pattern.split("/").filter(isVariable).length;

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => (isVariable(part) ? parts[index] !== "" : part === parts[index]))
  );
}
