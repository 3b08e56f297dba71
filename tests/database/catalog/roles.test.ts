import { afterAll, describe, expect, it } from "vitest";
import { memberRole, rolesByAbility, type Ability } from "@/lib/workshops/schemas";
import { adminFunctions } from "./admin-functions";
import { startTestDatabase } from "@/tests/support/database";

const database = await startTestDatabase();
afterAll(() => database.close());

/** What each function of members is for; one that is missing here fails. */
const abilities: Record<string, Ability> = {
  accept_proposals: "editKnowledge",
  add_appointment: "changeLeads",
  add_document: "editKnowledge",
  // Everybody chooses for themselves.
  add_push_subscription: "readTeam",
  add_lead: "changeLeads",
  add_lead_note: "changeLeads",
  add_note: "answerConversations",
  allow_origin: "changeSettings",
  append_message: "answerConversations",
  cancel_deletion: "managePlan",
  change_conversations: "answerConversations",
  change_member_role: "manageTeam",
  decide_price_proposal: "editKnowledge",
  delete_canned_reply: "editKnowledge",
  disconnect_channel: "changeSettings",
  get_conversation_channel: "readConversations",
  list_channels: "changeSettings",
  note_channel_check: "changeSettings",
  request_deletion: "managePlan",
  request_plan: "managePlan",
  resend_by_channel: "answerConversations",
  save_channel: "changeSettings",
  delete_document: "editKnowledge",
  delete_fact: "editKnowledge",
  delete_vehicle: "changeLeads",
  delete_vehicle_due: "changeLeads",
  delete_note: "answerConversations",
  delete_tag: "editKnowledge",
  dismiss_gap: "editKnowledge",
  enqueue_test_push: "readTeam",
  erase_contact: "eraseCustomers",
  erase_conversation: "eraseCustomers",
  export_contact: "exportCustomers",
  export_conversation: "exportCustomers",
  export_workshop_file: "exportCustomers",
  export_workshop_rows: "exportCustomers",
  get_analytics: "readNumbers",
  get_calendar_feed: "readConversations",
  get_calendar_plan: "readConversations",
  get_contact: "readLeads",
  get_conversation: "readConversations",
  get_customer_history: "readConversations",
  get_gap: "readKnowledge",
  get_lead: "readLeads",
  get_live_start: "readConversations",
  get_notification_settings: "readTeam",
  get_plan: "managePlan",
  get_retention: "changeSettings",
  get_today: "readConversations",
  get_weekly_report: "changeSettings",
  get_widget_secret: "readWidgetSecret",
  get_workshop_settings: "changeSettings",
  ignore_contradiction: "editKnowledge",
  invite_member: "manageTeam",
  list_appointments: "readConversations",
  list_audit_entries: "readAudit",
  list_contacts: "readLeads",
  list_vehicle_dues: "readLeads",
  list_canned_replies: "readConversations",
  list_conversation_events: "readConversations",
  list_conversation_gaps: "readKnowledge",
  list_conversations: "readConversations",
  list_documents: "readKnowledge",
  list_facts: "readKnowledge",
  list_gaps: "readKnowledge",
  list_leads: "readLeads",
  list_messages: "readConversations",
  list_notes: "readConversations",
  list_passages: "readKnowledge",
  list_price_proposals: "readKnowledge",
  list_setup_steps: "changeSettings",
  list_tags: "readConversations",
  list_team: "readTeam",
  list_workshop_export: "exportCustomers",
  list_wrong_answers: "readKnowledge",
  mark_answer: "editKnowledge",
  merge_contacts: "changeLeads",
  record_call: "changeLeads",
  reindex_document: "editKnowledge",
  // Everybody may go; others are taken off by the owner, which the function decides itself.
  remove_member: "readTeam",
  remove_push_subscription: "readTeam",
  resolve_gap: "editKnowledge",
  revoke_invitation: "manageTeam",
  rotate_widget_secret: "readWidgetSecret",
  save_canned_reply: "editKnowledge",
  save_fact: "editKnowledge",
  save_vehicle: "changeLeads",
  save_vehicle_due: "changeLeads",
  set_bay_absence: "changeLeads",
  set_calendar_feed: "readConversations",
  set_booking_settings: "changeSettings",
  set_contact_details: "editKnowledge",
  set_conversation_read: "answerConversations",
  set_document_active: "editKnowledge",
  set_notification_settings: "readTeam",
  set_open_holidays: "editKnowledge",
  set_opening_hours: "editKnowledge",
  set_retention: "changeSettings",
  set_safety_override: "editKnowledge",
  set_service_bounds: "changeLeads",
  set_weekly_report: "changeSettings",
  set_setup_step: "changeSettings",
  settle_wrong_answer: "editKnowledge",
  transfer_ownership: "manageTeam",
  undo_merge: "changeLeads",
  undo_change: "answerConversations",
  unmark_answer: "editKnowledge",
  update_appointment: "answerConversations",
  update_contact: "changeLeads",
  update_conversation: "answerConversations",
  update_lead: "changeLeads",
  delete_webhook: "changeSettings",
  list_webhook_deliveries: "changeSettings",
  list_webhooks: "changeSettings",
  replay_webhook: "changeSettings",
  rotate_webhook_secret: "changeSettings",
  save_webhook: "changeSettings",
  set_webhook_state: "changeSettings",
  test_webhook: "changeSettings",
  create_api_key: "changeSettings",
  list_api_keys: "changeSettings",
  revoke_api_key: "changeSettings",
  update_workshop: "changeSettings",
  withdraw_plan_request: "managePlan",
};

const functions = await database.sql(
  `select proname as name, substring(prosrc from 'require_member\\(p_workshop(?:, array\\[([^\\]]*)\\])?') as roles
   from pg_proc
   where pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', oid, 'execute')
     and proname <> 'list_my_workshops' and proname <> all ($1)
     and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`,
  [adminFunctions],
);

describe("the table of roles", () => {
  it("knows every function that members may call", () => {
    expect(functions.map(({ name }) => name).toSorted()).toEqual(Object.keys(abilities).toSorted());
  });

  it.each(functions)("is what $name asks for", ({ name, roles }) => {
    const asked = roles === null ? memberRole.options : String(roles).match(/\w+/g);
    const ability = abilities[String(name)] ?? "readTeam";

    expect(asked).toEqual([...rolesByAbility[ability]]);
  });
});
