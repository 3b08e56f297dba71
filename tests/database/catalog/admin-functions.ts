/** Whoever is a platform admin may call them with their own rights; everybody else hears that there is no such page. */
export const adminFunctions = [
  "begin_view",
  "end_view",
  "get_admin",
  "list_all_audit_entries",
  "list_all_workshops",
  "resume_workshop",
  "set_workshop_overrides",
  "suspend_workshop",
];

/** Functions of the installation's own works that act with more than their caller's rights; each says why. */
export const operationsDefiners = [
  ...adminFunctions.map((name) => `public.${name}`),
  "private.add_partition",
  "private.find_viewer",
  "private.note_audit",
  "private.require_admin",
  "public.add_platform_admin",
];
