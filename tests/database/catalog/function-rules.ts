import type { CatalogRule } from "./catalog-rule";

/** Our own functions: not those of extensions, and not those Postgres makes for a type. */
const functions = `
  select pg_proc.*, nspname as schema, nspname || '.' || proname as name
  from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
  where nspname in ('public', 'private')
    and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`;

/** Whoever may be called by members with their own rights; all others are the service's. */
const memberFunctions = [
  "accept_proposals",
  "add_appointment",
  "add_document",
  "add_push_subscription",
  "allow_origin",
  "append_message",
  "change_member_role",
  "decide_price_proposal",
  "delete_document",
  "delete_fact",
  "dismiss_gap",
  "enqueue_test_push",
  "erase_contact",
  "erase_conversation",
  "export_contact",
  "export_conversation",
  "get_calendar_plan",
  "get_conversation",
  "get_gap",
  "get_live_start",
  "get_notification_settings",
  "get_widget_secret",
  "get_workshop_settings",
  "ignore_contradiction",
  "invite_member",
  "list_appointments",
  "list_conversation_events",
  "list_conversations",
  "list_documents",
  "list_facts",
  "list_gaps",
  "list_leads",
  "list_messages",
  "list_my_workshops",
  "list_passages",
  "list_price_proposals",
  "list_setup_steps",
  "list_team",
  "list_wrong_answers",
  "mark_answer",
  "reindex_document",
  "remove_member",
  "remove_push_subscription",
  "resolve_gap",
  "revoke_invitation",
  "rotate_widget_secret",
  "save_fact",
  "set_bay_absence",
  "set_booking_settings",
  "set_contact_details",
  "set_conversation_read",
  "set_document_active",
  "set_notification_settings",
  "set_open_holidays",
  "set_opening_hours",
  "set_safety_override",
  "set_service_bounds",
  "set_setup_step",
  "settle_wrong_answer",
  "transfer_ownership",
  "unmark_answer",
  "update_appointment",
  "update_conversation",
  "update_lead",
  "update_workshop",
];

/** Functions that act with more than their caller's rights; each says why. */
const definers = [
  "private.enqueue_job",
  "private.insert_knowledge_words",
  "private.list_dead_by_name",
  "private.list_queued_by_name",
  "private.member_workshop_ids",
  "private.note_changed_facts",
  "private.note_changed_workshops",
  "private.note_conversation_event",
  "private.note_lead_in_queue",
  "private.require_member",
  "private.set_member_emails",
  "private.settle_lead_in_queue",
  "private.to_document_row",
  "private.update_conversations_after_messages",
  "public.accept_invitation",
  "public.accept_invitation_anew",
  "public.accept_proposals",
  "public.add_appointment",
  "public.add_document",
  "public.add_member",
  "public.add_push_subscription",
  "public.allow_origin",
  "public.append_message",
  "public.bury_job",
  "public.change_member_role",
  "public.claim_jobs",
  "public.create_member_login",
  "public.create_workshop",
  "public.decide_price_proposal",
  "public.delete_account",
  "public.delete_dead_jobs",
  "public.delete_document",
  "public.delete_fact",
  "public.dismiss_gap",
  "public.enqueue_test_push",
  "public.erase_contact",
  "public.erase_conversation",
  "public.export_contact",
  "public.export_conversation",
  "public.find_invitation",
  "public.finish_job",
  "public.get_calendar_plan",
  "public.get_conversation",
  "public.get_installation",
  "public.get_live_start",
  "public.get_notification_settings",
  "public.get_widget_secret",
  "public.get_workshop_settings",
  "public.ignore_contradiction",
  "public.invite_member",
  "public.list_appointments",
  "public.list_conversation_events",
  "public.list_conversations",
  "public.list_dead_jobs",
  "public.list_leads",
  "public.list_messages",
  "public.list_migrations",
  "public.list_my_workshops",
  "public.list_setup_steps",
  "public.list_team",
  "public.list_wrong_answers",
  "public.mark_answer",
  "public.postpone_job",
  "public.reindex_document",
  "public.release_job",
  "public.remove_member",
  "public.remove_push_subscription",
  "public.replay_dead_jobs",
  "public.resolve_gap",
  "public.revoke_invitation",
  "public.rotate_widget_secret",
  "public.save_fact",
  "public.set_bay_absence",
  "public.set_booking_settings",
  "public.set_contact_details",
  "public.set_conversation_read",
  "public.set_document_active",
  "public.set_notification_settings",
  "public.set_open_holidays",
  "public.set_opening_hours",
  "public.set_safety_override",
  "public.set_service_bounds",
  "public.set_setup_step",
  "public.settle_wrong_answer",
  "public.transfer_ownership",
  "public.unmark_answer",
  "public.update_appointment",
  "public.update_conversation",
  "public.update_lead",
  "public.update_workshop",
];

const list = (names: string[]) => names.map((name) => `'${name}'`).join(", ");

const plantFunction = (options: string, name = "public.plant_seeds") => [
  `create function ${name}() returns integer language sql stable ${options} as 'select 1'`,
];

export const functionRules: CatalogRule[] = [
  {
    name: "no function can be called by everybody",
    violations: `select name as what from (${functions}) as functions
      where has_function_privilege('anon', oid, 'execute')`,
    plant: [
      ...plantFunction("set search_path = ''"),
      "grant execute on function public.plant_seeds to public",
    ],
    reports: "public.plant_seeds",
  },
  {
    name: "every function fixes its search_path",
    violations: `select name as what from (${functions}) as functions
      where not coalesce(proconfig @> array['search_path=""'], false)`,
    plant: plantFunction(""),
    reports: "public.plant_seeds",
  },
  {
    name: "every function says what it does",
    violations: `select name as what from (${functions}) as functions where obj_description(oid, 'pg_proc') is null`,
    plant: plantFunction("set search_path = ''"),
    reports: "public.plant_seeds",
  },
  {
    // The hosted data API loads pg-safeupdate, which refuses them.
    name: "every update and delete in a function says which rows",
    violations: `select distinct name as what
      from (${functions}) as functions, regexp_split_to_table(lower(prosrc), ';') as statement
      where statement ~ '\\m(delete\\s+from|update)\\s+[a-z_]+\\.[a-z_]+(?:(?!\\mwhere\\M).)*?(\\mreturning\\M|$)'`,
    plant: [
      `create function public.plant_seeds() returns bigint language sql volatile set search_path = '' as
        'with gone as (delete from public.leads returning 1) select count(*) from gone where true'`,
    ],
    reports: "public.plant_seeds",
  },
  {
    name: "only the listed functions have more rights than their caller",
    violations: `select name as what from (${functions}) as functions
      where prosecdef and name not in (${list(definers)})`,
    plant: plantFunction("security definer set search_path = ''"),
    reports: "public.plant_seeds",
  },
  {
    // It bypasses every policy, so its own first step must say who calls.
    name: "a member function with more rights than its caller begins with require_member",
    violations: `select name as what from (${functions}) as functions
      where prosecdef and proname in (${list(memberFunctions)})
        -- Lists the caller's own memberships.
        and proname <> 'list_my_workshops'
        and prosrc !~ '^\\s*(declare\\s+v_[a-z_]+ [a-z.]+ := \\(?private\\.require_member\\(|begin\\s+return [a-z_.]+\\(\\(private\\.require_member\\()'`,
    plant: [
      `create or replace function public.get_gap(p_workshop text, p_gap_id uuid) returns table (question text, locale text)
        language sql stable security definer set search_path = '' as 'select null::text, null::text'`,
    ],
    reports: "public.get_gap",
  },
  {
    name: "members may call the listed functions and no others",
    violations: `select name as what from (${functions}) as functions
      where schema = 'public'
        and has_function_privilege('authenticated', oid, 'execute') <> (proname in (${list(memberFunctions)}))`,
    plant: ["grant execute on function public.capture_lead to authenticated"],
    reports: "public.capture_lead",
  },
  {
    name: "the service may call all other public functions and none of the members'",
    violations: `select name as what from (${functions}) as functions
      where schema = 'public'
        and has_function_privilege('service_role', oid, 'execute') = (proname in (${list(memberFunctions)}))`,
    plant: plantFunction("set search_path = ''"),
    reports: "public.plant_seeds",
  },
];
