/** Functions of plans and of a workshop's life that members may call. */
export const planMemberFunctions = [
  "cancel_deletion",
  "export_workshop_file",
  "export_workshop_rows",
  "get_plan",
  "list_workshop_export",
  "request_deletion",
  "request_plan",
  "withdraw_plan_request",
];

/** Those that act with more than their caller's rights; each says why. */
export const planDefiners = [
  ...planMemberFunctions.map((name) => `public.${name}`),
  "private.ai_budget_of",
  "private.conversations_since",
  "private.effective_plan",
  "private.list_quota_marks",
  "private.mark_all_quotas",
  "private.mark_changed_quotas",
  "private.mark_quota",
  "private.plan_of",
  "private.quota_limit",
  "private.quota_usage",
  "private.refuse_over_quota",
  "private.workshop_state",
  "public.erase_deleted_workshop",
];
