/** The pages of the platform's admins, in the order of the navigation. */
export const adminAreas = [
  "workshops",
  "plans",
  "performance",
  "alerts",
  "queues",
  "ai",
  "cache",
  "security",
  "flags",
  "audit",
  "data",
  "capacity",
] as const;

export type AdminArea = (typeof adminAreas)[number];
