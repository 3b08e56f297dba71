/** Whoever is a platform admin may call them with their own rights; everybody else hears that there is no such page. */
export const adminFunctions = [
  "acknowledge_alert",
  "begin_view",
  "decide_plan_request",
  "end_view",
  "delete_dead_letters",
  "get_admin",
  "get_ai_overview",
  "get_performance",
  "get_queue_state",
  "get_workshop_plan",
  "list_alert_rules",
  "list_alerts",
  "list_all_audit_entries",
  "list_all_workshops",
  "list_counters",
  "list_data_map",
  "list_dead_letters",
  "list_flags_for_admin",
  "list_plan_requests",
  "replay_dead_letters",
  "resume_workshop",
  "set_alert_rule",
  "set_flag",
  "set_workshop_overrides",
  "set_workshop_plan",
  "suspend_workshop",
];

/** Functions of the installation's own works that act with more than their caller's rights; each says why. */
export const operationsDefiners = [
  ...adminFunctions.map((name) => `public.${name}`),
  "private.add_partition",
  "private.find_viewer",
  "private.note_audit",
  "private.note_changed_flags",
  "private.require_admin",
  "public.add_metrics",
  "public.add_platform_admin",
  "public.claim_alert_news",
  "public.evaluate_alerts",
  "public.keep_operations",
  "public.list_flags",
];

/** Tables of the installation itself, which belong to no workshop. */
export const operationsTables = [
  "alert_rules",
  "alerts",
  "data_classes",
  "feature_flags",
  "hour_latencies",
  "instance_minutes",
  "minute_counters",
  "minute_latencies",
  "plans",
  "platform_admins",
];
