// Made by `npm run db:types` from supabase/migrations. Do not edit.

export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  public: {
    Functions: {
      accept_invitation: {
        Args: { p_token_hash: string; p_user_id: string }
        Returns: string
      }
      accept_invitation_anew: {
        Args: { p_name: string; p_password: string; p_token_hash: string }
        Returns: string
      }
      accept_proposals: {
        Args: { p_accepted: Json; p_workshop: string }
        Returns: number
      }
      acknowledge_alert: {
        Args: { p_id: string }
        Returns: undefined
      }
      add_appointment: {
        Args: { p_bay_ids: string[]; p_booking: Json; p_now: string; p_workshop: string }
        Returns: { id: string | null; bay_id: string | null; starts_at: string | null; ends_at: string | null; status: string | null; service_id: string | null; service: string | null; name: string | null; phone: string | null; email: string | null; vehicle: Json | null; message: string | null; team_note: string | null; channel: string | null; conversation_id: string | null; contact_id: string | null; version: number | null; created_at: string | null }[]
      }
      add_document: {
        Args: { p_content?: string; p_file_name?: string; p_media_type?: string; p_title: string; p_url?: string; p_workshop: string }
        Returns: { id: string | null; title: string | null; source: string | null; url: string | null; file_name: string | null; status: string | null; error: string | null; is_active: boolean | null; passage_count: number | null; proposal_count: number | null; created_at: string | null; indexed_at: string | null; page_count: number | null; unread_page_count: number | null }[]
      }
      add_lead: {
        Args: { p_lead: Json; p_workshop: string }
        Returns: string
      }
      add_lead_note: {
        Args: { p_lead_id: string; p_text: string; p_workshop: string }
        Returns: undefined
      }
      add_member: {
        Args: { p_email: string; p_name: string; p_password: string; p_role: string; p_slug: string }
        Returns: { user_id: string; is_new_login: boolean }[]
      }
      add_metrics: {
        Args: { p_counters: Json; p_gauges: Json; p_instance: string; p_latencies: Json; p_release: string }
        Returns: undefined
      }
      add_note: {
        Args: { p_body: string; p_client_note_id: string; p_conversation_id: string; p_mentions?: string[]; p_workshop: string }
        Returns: string
      }
      add_platform_admin: {
        Args: { p_email: string; p_name: string; p_password: string }
        Returns: { user_id: string; is_new_login: boolean }[]
      }
      add_push_subscription: {
        Args: { p_auth: string; p_endpoint: string; p_key: string; p_workshop: string }
        Returns: string
      }
      allow_origin: {
        Args: { p_origin: string; p_workshop: string }
        Returns: undefined
      }
      append_message: {
        Args: { p_body: string; p_client_message_id: string; p_conversation_id: string; p_seen_position?: number; p_takes_over?: boolean; p_workshop: string }
        Returns: { id: string | null; position: number | null; author: string | null; author_name: string | null; body: string | null; sources: Json | null; actions: Json | null; answered: boolean | null; created_at: string | null; mark: Json | null }[]
      }
      apply_planned_prices: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      begin_index: {
        Args: { p_document_id: string; p_revision: number; p_workshop_id: string }
        Returns: { title: string; source: string; url: string; file_name: string; content: string; body: string; currency: string }[]
      }
      begin_scheduled_job: {
        Args: { p_jobs: Json; p_lease_seconds: number }
        Returns: { name: string; lease: string }[]
      }
      begin_turn: {
        Args: { p_body: string; p_channel: string; p_client_message_id: string; p_conversation_id: string; p_embedding?: Json; p_locale: string; p_query: string; p_terms: string[]; p_told?: Json; p_unfound?: number; p_workshop_id: string }
        Returns: { message_id: string; mode: string; is_duplicate: boolean; reply: Json; history: Json; passages: Json; ai_spent_micro_euros: number; told: Json; sent_lead: Json }[]
      }
      begin_view: {
        Args: { p_reason: string; p_workshop: string }
        Returns: string
      }
      block_network: {
        Args: { p_hours: number; p_network: string; p_reason: string }
        Returns: undefined
      }
      book_appointment: {
        Args: { p_bay_ids: string[]; p_booking: Json; p_now: string; p_workshop_id: string }
        Returns: { appointment_id: string | null; status: string | null; bay_id: string | null; starts_at: string | null; ends_at: string | null }
      }
      bury_job: {
        Args: { p_id: number; p_reason: string }
        Returns: undefined
      }
      call_by_key: {
        Args: { p_args: Json; p_function: string; p_key_id: string }
        Returns: Json
      }
      cancel_deletion: {
        Args: { p_workshop: string }
        Returns: undefined
      }
      capture_lead: {
        Args: { p_lead: Json; p_workshop_id: string }
        Returns: string
      }
      change_conversations: {
        Args: { p_change_id?: string; p_changes: Json; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; contact_phone: string | null; contact_email: string | null; contact_vehicle: Json | null; contact_verified_at: string | null; is_name_told: boolean | null; told: Json | null; alike: Json | null; contact_id: string | null; assignee_name: string | null; message_count: number | null; waiting_since: string | null; waiting_for: string | null; last_question: string | null; bot_state: string | null; matter: string | null; assignee_id: string | null; note_count: number | null; tags: string[] | null; snoozed_until: string | null; mentioned_ids: string[] | null }[]
      }
      change_member_role: {
        Args: { p_member_id: string; p_role: string; p_workshop: string }
        Returns: undefined
      }
      change_own_appointment: {
        Args: { p_bay_ids: string[]; p_change: Json; p_id: string; p_now: string; p_version: number; p_workshop_id: string }
        Returns: { appointment_id: string | null; status: string | null; bay_id: string | null; starts_at: string | null; ends_at: string | null }
      }
      claim_alert_news: {
        Args: { p_now: string }
        Returns: { id: string; rule_key: string; event: string; severity: string; value: number; threshold: number; at: string; recipients: string[] }[]
      }
      claim_jobs: {
        Args: { p_background?: number; p_each?: number; p_limit: number; p_passed_over?: string[]; p_passed_over_background?: string[]; p_seconds: number }
        Returns: { id: number; workshop_id: string; job: string; payload: Json; attempts: number; priority: number; waited_ms: number }[]
      }
      claim_weekly_reports: {
        Args: { p_limit: number; p_now: string }
        Returns: { email: string; slug: string; name: string; locale: string; week_from: string; sums: Json; sums_before: Json; gaps: Json }[]
      }
      count_aged: {
        Args: { p_class: string; p_now: string }
        Returns: number
      }
      count_suggestion: {
        Args: { p_usage: Json; p_verdict: Json; p_workshop_id: string }
        Returns: undefined
      }
      create_api_key: {
        Args: { p_key: Json; p_workshop: string }
        Returns: undefined
      }
      create_member_login: {
        Args: { p_email: string; p_name: string; p_password: string; p_role: string; p_slug: string }
        Returns: string
      }
      create_workshop: {
        Args: { p_member_name: string; p_user_id: string; p_workshop: Json }
        Returns: { workshop_id: string; slug: string }[]
      }
      decide_plan_request: {
        Args: { p_answer: string; p_approve: boolean; p_request_id: string; p_workshop: string }
        Returns: undefined
      }
      decide_price_proposal: {
        Args: { p_is_accepted: boolean; p_now: string; p_price_max_cents?: number; p_price_min_cents?: number; p_proposal_id: string; p_service_name?: string; p_workshop: string }
        Returns: undefined
      }
      delete_account: {
        Args: { p_user_id: string }
        Returns: undefined
      }
      delete_canned_reply: {
        Args: { p_id: string; p_workshop: string }
        Returns: undefined
      }
      delete_dead_jobs: {
        Args: { p_id?: number }
        Returns: number
      }
      delete_dead_letters: {
        Args: { p_id: number }
        Returns: number
      }
      delete_document: {
        Args: { p_document_id: string; p_workshop: string }
        Returns: undefined
      }
      delete_fact: {
        Args: { p_id: string; p_kind: string; p_workshop: string }
        Returns: undefined
      }
      delete_note: {
        Args: { p_conversation_id: string; p_note_id: string; p_workshop: string }
        Returns: undefined
      }
      delete_tag: {
        Args: { p_name: string; p_workshop: string }
        Returns: undefined
      }
      delete_vehicle: {
        Args: { p_contact_id: string; p_vehicle_id: string; p_workshop: string }
        Returns: Json
      }
      delete_vehicle_due: {
        Args: { p_contact_id: string; p_due_id: string; p_vehicle_id: string; p_workshop: string }
        Returns: Json
      }
      delete_webhook: {
        Args: { p_id: string; p_workshop: string }
        Returns: undefined
      }
      disconnect_channel: {
        Args: { p_connection_id: string; p_workshop: string }
        Returns: undefined
      }
      dismiss_gap: {
        Args: { p_gap_id: string; p_is_dismissed?: boolean; p_workshop: string }
        Returns: undefined
      }
      drop_analytics_partitions: {
        Args: { p_before: string }
        Returns: { partition: string; events: number }[]
      }
      end_mail: {
        Args: { p_failed_reason: string; p_id: string; p_is_unreachable: boolean; p_workshop_id: string }
        Returns: undefined
      }
      end_scheduled_job: {
        Args: { p_has_more: boolean; p_lease: string; p_name: string; p_outcome: string; p_reason: string }
        Returns: undefined
      }
      end_trials: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      end_view: {
        Args: { p_workshop: string }
        Returns: undefined
      }
      end_webhook_delivery: {
        Args: { p_error: string; p_id: string; p_workshop_id: string }
        Returns: undefined
      }
      enqueue_job: {
        Args: { p_delay_seconds?: number; p_job: string; p_order_key?: string; p_payload: Json; p_priority?: number; p_workshop_id: string }
        Returns: undefined
      }
      enqueue_question_rounds: {
        Args: { p_limit: number; p_model: string }
        Returns: number
      }
      enqueue_test_push: {
        Args: { p_workshop: string }
        Returns: number
      }
      erase_contact: {
        Args: { p_contact_id: string; p_workshop: string }
        Returns: { conversation_count: number; lead_count: number }[]
      }
      erase_conversation: {
        Args: { p_conversation_id: string; p_with_leads?: boolean; p_workshop: string }
        Returns: undefined
      }
      erase_deleted_workshop: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      escalate_wait: {
        Args: { p_conversation_id: string; p_member_id: string; p_since: string; p_workshop_id: string }
        Returns: boolean
      }
      evaluate_alerts: {
        Args: { p_budgets: Json; p_now: string }
        Returns: number
      }
      export_contact: {
        Args: { p_contact_id: string; p_workshop: string }
        Returns: Json
      }
      export_conversation: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: Json
      }
      export_workshop_file: {
        Args: { p_document_id: string; p_workshop: string }
        Returns: { name: string; content: string }[]
      }
      export_workshop_rows: {
        Args: { p_after: Json; p_limit: number; p_table: string; p_workshop: string }
        Returns: Json
      }
      fail_channel_send: {
        Args: { p_breaks?: boolean; p_message_id: string; p_pauses?: boolean; p_reason: string; p_seconds?: number; p_state: string; p_workshop_id: string }
        Returns: undefined
      }
      fail_index: {
        Args: { p_document_id: string; p_error: string; p_revision: number; p_workshop_id: string }
        Returns: undefined
      }
      find_api_key: {
        Args: { p_key_hash: string }
        Returns: Json
      }
      find_appointments_of_plate: {
        Args: { p_plate: string; p_since: string; p_workshop_id: string }
        Returns: { id: string; status: string; starts_at: string; ends_at: string }[]
      }
      find_channel: {
        Args: { p_connection_id: string }
        Returns: { workshop_id: string; kind: string; account_id: string; state: string; secrets: string; settings: Json }[]
      }
      find_invitation: {
        Args: { p_token_hash: string }
        Returns: { workshop_slug: string; workshop_name: string; email: string; role: string; has_login: boolean }[]
      }
      find_query_embedding: {
        Args: { p_model: string; p_text_hash: string }
        Returns: number[]
      }
      find_widget_secret: {
        Args: { p_workshop_id: string }
        Returns: string
      }
      finish_job: {
        Args: { p_id: number }
        Returns: undefined
      }
      finish_turn: {
        Args: { p_actions: Json; p_answered: boolean; p_conversation_id: string; p_frame?: Json; p_message_id: string; p_open_questions?: Json; p_reply: string; p_sources: Json; p_told?: Json; p_topic: Json; p_usage?: Json; p_verdict?: Json; p_workshop_id: string }
        Returns: { is_stored: boolean; message_id: string; mode: string }[]
      }
      forget_push: {
        Args: { p_subscription_id: string; p_workshop_id: string }
        Returns: undefined
      }
      get_admin: {
        Args: never
        Returns: { user_id: string; name: string }[]
      }
      get_ai_overview: {
        Args: { p_now: string }
        Returns: Json
      }
      get_analytics: {
        Args: { p_from: string; p_now: string; p_to: string; p_workshop: string }
        Returns: Json
      }
      get_appointment: {
        Args: { p_id: string; p_workshop_id: string }
        Returns: Json
      }
      get_booking_plan: {
        Args: { p_from: string; p_now: string; p_to: string; p_workshop_id: string }
        Returns: Json
      }
      get_calendar_feed: {
        Args: { p_workshop: string }
        Returns: string
      }
      get_calendar_plan: {
        Args: { p_from: string; p_now: string; p_to: string; p_workshop: string }
        Returns: Json
      }
      get_contact: {
        Args: { p_contact_id: string; p_workshop: string }
        Returns: Json
      }
      get_conversation: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; contact_phone: string | null; contact_email: string | null; contact_vehicle: Json | null; contact_verified_at: string | null; is_name_told: boolean | null; told: Json | null; alike: Json | null; contact_id: string | null; assignee_name: string | null; message_count: number | null; waiting_since: string | null; waiting_for: string | null; last_question: string | null; bot_state: string | null; matter: string | null; assignee_id: string | null; note_count: number | null; tags: string[] | null; snoozed_until: string | null; mentioned_ids: string[] | null }[]
      }
      get_conversation_channel: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: Json
      }
      get_customer_history: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { vehicles: Json; conversations: Json }[]
      }
      get_due_reminder: {
        Args: { p_due_id: string; p_now: string; p_workshop_id: string }
        Returns: Json
      }
      get_gap: {
        Args: { p_gap_id: string; p_workshop: string }
        Returns: { question: string; locale: string }[]
      }
      get_installation: {
        Args: never
        Returns: { workshop_count: number; workshops_without_owner: number; queue: string }[]
      }
      get_lead: {
        Args: { p_lead_id: string; p_workshop: string }
        Returns: Json
      }
      get_live_start: {
        Args: { p_workshop: string }
        Returns: { workshop_id: string; member_id: string; name: string; role: string; waiting_count: number; cursor: string }[]
      }
      get_mail: {
        Args: { p_id: string; p_workshop_id: string }
        Returns: Json
      }
      get_notification_settings: {
        Args: { p_workshop: string }
        Returns: Json
      }
      get_performance: {
        Args: { p_now: string; p_range: string }
        Returns: Json
      }
      get_plan: {
        Args: { p_workshop: string }
        Returns: Json
      }
      get_push: {
        Args: { p_subscription_id: string; p_workshop_id: string }
        Returns: Json
      }
      get_queue_metrics: {
        Args: { p_minutes?: number }
        Returns: Json
      }
      get_queue_state: {
        Args: { p_minutes: number }
        Returns: Json
      }
      get_response_minutes: {
        Args: { p_workshop_id: string }
        Returns: number
      }
      get_retention: {
        Args: { p_workshop: string }
        Returns: { class: string; days: number; default_days: number; min_days: number; max_days: number }[]
      }
      get_suggestion_turn: {
        Args: { p_conversation_id: string; p_workshop_id: string }
        Returns: { question: string; locale: string; history: Json; told: Json; sent_lead: Json; ai_spent_micro_euros: number }[]
      }
      get_today: {
        Args: { p_now: string; p_workshop: string }
        Returns: { day: string | null; waiting_count: number | null; waiting: Json | null; lead_count: number | null; leads: Json | null; gap_count: number | null; gaps: Json | null; price_count: number | null; requested_count: number | null; appointments: Json | null; yesterday: Json | null }[]
      }
      get_visitor_thread: {
        Args: { p_after?: number; p_conversation_id: string; p_workshop_id: string }
        Returns: { mode: string; assignee_name: string; locale: string; messages: Json; sent_lead: Json }[]
      }
      get_waiting_turn: {
        Args: { p_conversation_id: string; p_embedding?: Json; p_query: string; p_terms: string[]; p_workshop_id: string }
        Returns: { is_waiting: boolean; passages: Json }[]
      }
      get_webhook_delivery: {
        Args: { p_id: string; p_workshop_id: string }
        Returns: Json
      }
      get_weekly_report: {
        Args: { p_workshop: string }
        Returns: boolean
      }
      get_widget_secret: {
        Args: { p_workshop: string }
        Returns: string
      }
      get_workshop_context: {
        Args: { p_slug: string }
        Returns: Json
      }
      get_workshop_plan: {
        Args: { p_workshop: string }
        Returns: Json
      }
      get_workshop_settings: {
        Args: { p_workshop: string }
        Returns: Json
      }
      give_up_channel_answer: {
        Args: { p_thread_id: string; p_workshop_id: string }
        Returns: undefined
      }
      give_up_channel_send: {
        Args: { p_thread_id: string; p_workshop_id: string }
        Returns: undefined
      }
      hasten_schedule: {
        Args: { p_name: string }
        Returns: undefined
      }
      hasten_scheduled_job: {
        Args: { p_name: string }
        Returns: boolean
      }
      hold_slot: {
        Args: { p_bay_ids: string[]; p_conversation_id: string; p_ends_at: string; p_hold_minutes: number; p_now: string; p_starts_at: string; p_workshop_id: string }
        Returns: { appointment_id: string | null; status: string | null; bay_id: string | null; starts_at: string | null; ends_at: string | null }
      }
      ignore_contradiction: {
        Args: { p_passage_id: string; p_sentence: string; p_workshop: string }
        Returns: undefined
      }
      import_workshop: {
        Args: { p_workshop: Json }
        Returns: { workshop_id: string; slug: string; is_created: boolean }[]
      }
      invite_member: {
        Args: { p_email: string; p_role: string; p_token_hash: string; p_workshop: string }
        Returns: { invitation_id: string; workshop_name: string; inviter_name: string; locale: string }[]
      }
      keep_operations: {
        Args: { p_now: string }
        Returns: number
      }
      keep_scheduled_job: {
        Args: { p_lease: string; p_lease_seconds: number; p_name: string }
        Returns: boolean
      }
      lift_block: {
        Args: { p_network: string }
        Returns: undefined
      }
      list_alert_rules: {
        Args: { p_budgets: Json; p_now: string }
        Returns: { key: string; direction: string; threshold: number; clear_at: number; for_seconds: number; severity: string; is_active: boolean; value: number; is_open: boolean; throws: string[] }[]
      }
      list_alerts: {
        Args: { p_after_at?: string; p_after_id?: string; p_limit?: number }
        Returns: { id: string; rule_key: string; severity: string; value: number; threshold: number; opened_at: string; acknowledged_at: string; acknowledged_by: string; resolved_at: string }[]
      }
      list_all_audit_entries: {
        Args: { p_after_at?: string; p_after_id?: string; p_limit?: number; p_subject?: string; p_workshop?: string }
        Returns: { at: string | null; id: string | null; workshop_slug: string | null; workshop_name: string | null; actor_kind: string | null; actor_name: string | null; network: string | null; action: string | null; subject: string | null; subject_id: string | null; before: Json | null; after: Json | null }[]
      }
      list_all_workshops: {
        Args: { p_after_id?: string; p_after_name?: string; p_limit?: number; p_search?: string; p_slug?: string; p_state?: string }
        Returns: { id: string; slug: string; name: string; plan: string; limits_plan: string; ai_budget_micro_euros: number; created_at: string; suspended_at: string; suspension_reason: string; users: number; conversations: number; leads: number; appointments: number; done_appointments: number; ai_cost_micro_euros: number; storage_bytes: number; last_activity_at: string; last_sign_in_at: string }[]
      }
      list_analytics_partitions: {
        Args: never
        Returns: { partition: string; starts_at: string; ends_at: string; late_events: number }[]
      }
      list_api_keys: {
        Args: { p_workshop: string }
        Returns: { id: string; name: string; prefix: string; scopes: string[]; member_name: string; expires_at: string; last_used_at: string; revoked_at: string; created_at: string }[]
      }
      list_appointments: {
        Args: { p_from: string; p_to: string; p_workshop: string }
        Returns: { id: string | null; bay_id: string | null; starts_at: string | null; ends_at: string | null; status: string | null; service_id: string | null; service: string | null; name: string | null; phone: string | null; email: string | null; vehicle: Json | null; message: string | null; team_note: string | null; channel: string | null; conversation_id: string | null; contact_id: string | null; version: number | null; created_at: string | null }[]
      }
      list_asked_questions: {
        Args: { p_limit: number; p_workshop_id: string }
        Returns: { question: string; times_asked: number }[]
      }
      list_audit_entries: {
        Args: { p_after_at?: string; p_after_id?: string; p_limit?: number; p_subject?: string; p_workshop: string }
        Returns: { at: string | null; id: string | null; workshop_slug: string | null; workshop_name: string | null; actor_kind: string | null; actor_name: string | null; network: string | null; action: string | null; subject: string | null; subject_id: string | null; before: Json | null; after: Json | null }[]
      }
      list_blocked_networks: {
        Args: never
        Returns: { network: string; until: string }[]
      }
      list_blocked_networks_for_admin: {
        Args: never
        Returns: { network: string; reason: string; until: string; created_at: string }[]
      }
      list_busy_times: {
        Args: { p_from: string; p_now: string; p_to: string; p_workshop_id: string }
        Returns: { bay_id: string; starts_at: string; ends_at: string }[]
      }
      list_canned_replies: {
        Args: { p_workshop: string }
        Returns: { id: string; shortcut: string; body: string }[]
      }
      list_channels: {
        Args: { p_workshop: string }
        Returns: { id: string; kind: string; name: string; account_id: string; account_name: string; state: string; settings: Json; secrets: string; connected_at: string; last_event_at: string; last_sent_at: string; last_error: string; last_error_at: string; token_expires_at: string }[]
      }
      list_contacts: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_q?: string; p_workshop: string }
        Returns: { id: string | null; name: string | null; phone: string | null; email: string | null; is_verified: boolean | null; vehicles: Json | null; lead_service: string | null; lead_status: string | null; lead_at: string | null; updated_at: string | null }[]
      }
      list_conversation_events: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { id: string; kind: string; member_name: string; assignee_name: string; created_at: string }[]
      }
      list_conversation_gaps: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { id: string; question: string; locale: string; times_asked: number; first_asked_at: string; last_asked_at: string; last_conversation_id: string; status: string; resolved_kind: string; resolved_id: string }[]
      }
      list_conversations: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_mode?: string; p_q?: string; p_queue?: string; p_status?: string; p_tag?: string; p_unread?: boolean; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; is_name_told: boolean | null; assignee_name: string | null; message_count: number | null; waiting_since: string | null; waiting_for: string | null; last_question: string | null; bot_state: string | null; matter: string | null; assignee_id: string | null; note_count: number | null; tags: string[] | null; snoozed_until: string | null; mentioned_ids: string[] | null }[]
      }
      list_counters: {
        Args: { p_names: string[]; p_since: string }
        Returns: { name: string; label: string; count: number; last_at: string }[]
      }
      list_data_map: {
        Args: never
        Returns: { class: string; default_days: number; min_days: number; max_days: number; table_name: string; column_name: string; note: string }[]
      }
      list_dead_jobs: {
        Args: { p_before?: number; p_job?: string; p_limit: number; p_workshop_id?: string }
        Returns: { id: number; workshop_id: string; workshop_slug: string; job: string; payload: Json; reason: string; attempts: number; died_at: string }[]
      }
      list_dead_letters: {
        Args: { p_before?: number; p_limit?: number }
        Returns: { id: number; workshop_slug: string; job: string; reason: string; attempts: number; died_at: string }[]
      }
      list_documents: {
        Args: { p_workshop: string }
        Returns: { id: string | null; title: string | null; source: string | null; url: string | null; file_name: string | null; status: string | null; error: string | null; is_active: boolean | null; passage_count: number | null; proposal_count: number | null; created_at: string | null; indexed_at: string | null; page_count: number | null; unread_page_count: number | null }[]
      }
      list_ended_watchers: {
        Args: { p_roles: string[]; p_user_ids: string[]; p_workshop_ids: string[] }
        Returns: number[]
      }
      list_facts: {
        Args: { p_kind: string; p_workshop: string }
        Returns: { id: string; fact: Json }[]
      }
      list_flags: {
        Args: never
        Returns: { key: string; percent: number; workshops: string[]; is_killed: boolean }[]
      }
      list_flags_for_admin: {
        Args: never
        Returns: { key: string; percent: number; workshops: string[]; is_killed: boolean; updated_at: string }[]
      }
      list_gaps: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_cursor_times?: number; p_limit?: number; p_status?: string; p_workshop: string }
        Returns: { id: string; question: string; locale: string; times_asked: number; first_asked_at: string; last_asked_at: string; last_conversation_id: string; status: string; resolved_kind: string; resolved_id: string }[]
      }
      list_leads: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_mine?: boolean; p_q?: string; p_status?: string; p_view?: string; p_workshop: string }
        Returns: { id: string | null; name: string | null; phone: string | null; email: string | null; service: string | null; vehicle: Json | null; message: string | null; preferred_times: string | null; status: string | null; channel: string | null; conversation_id: string | null; created_at: string | null; amended_at: string | null; contact_id: string | null; assignee_id: string | null; assignee_name: string | null; call_at: string | null; value_cents: number | null; lost_reason: string | null; source: string | null; campaign: string | null }[]
      }
      list_live_changes: {
        Args: { p_cursor?: string; p_limit?: number; p_masked_workshop_ids?: string[]; p_workshop_ids?: string[] }
        Returns: { cursor: string; is_reset: boolean; changes: Json }[]
      }
      list_messages: {
        Args: { p_before?: number; p_conversation_id: string; p_limit?: number; p_workshop: string }
        Returns: { id: string | null; position: number | null; author: string | null; author_name: string | null; body: string | null; sources: Json | null; actions: Json | null; answered: boolean | null; created_at: string | null; mark: Json | null }[]
      }
      list_migrations: {
        Args: never
        Returns: { version: string; name: string; fingerprint: string }[]
      }
      list_my_workshops: {
        Args: never
        Returns: { workshop_id: string; slug: string; name: string; locale: string; role: string; waiting_count: number; ai_spent_micro_euros: number; viewed_until: string }[]
      }
      list_notes: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { id: string; author_name: string; is_own: boolean; body: string; mentions: Json; created_at: string }[]
      }
      list_overdue_waits: {
        Args: { p_limit: number }
        Returns: { workshop_id: string; conversation_id: string; locale: string; formality: string }[]
      }
      list_passages: {
        Args: { p_after_id?: string; p_limit?: number; p_workshop: string }
        Returns: { id: string; document_id: string; kind: string; title: string; heading: string; content: string; is_typed: boolean }[]
      }
      list_plan_requests: {
        Args: never
        Returns: { slug: string; name: string; plan: string; wanted: string; note: string; requested_at: string }[]
      }
      list_price_proposals: {
        Args: { p_workshop: string }
        Returns: { id: string; document_id: string; document_title: string; service_name: string; price_min_cents: number; price_max_cents: number; current_min_cents: number; current_max_cents: number; is_known_service: boolean; currency: string }[]
      }
      list_rollup_workshops: {
        Args: { p_after?: string; p_limit?: number }
        Returns: { workshop_id: string }[]
      }
      list_schedule: {
        Args: never
        Returns: { name: string; every_seconds: number; due_at: string; is_running: boolean; started_at: string; ended_at: string; duration_ms: number; outcome: string; reason: string; failures: number; runs: number }[]
      }
      list_scheduled_jobs: {
        Args: never
        Returns: { name: string; every_seconds: number; due_at: string; is_running: boolean; started_at: string; ended_at: string; duration_ms: number; outcome: string; reason: string; failures: number; runs: number }[]
      }
      list_setup_steps: {
        Args: { p_workshop: string }
        Returns: { step: string; state: string }[]
      }
      list_silent_channels: {
        Args: { p_now: string }
        Returns: { slug: string; workshop_name: string; kind: string; name: string; last_event_at: string; hours: number }[]
      }
      list_solely_owned: {
        Args: { p_user_id: string }
        Returns: { name: string; has_team: boolean }[]
      }
      list_switches: {
        Args: never
        Returns: string[]
      }
      list_switches_for_admin: {
        Args: never
        Returns: { key: string; is_on: boolean; thrown_by: string; changed_at: string }[]
      }
      list_tags: {
        Args: { p_workshop: string }
        Returns: { name: string }[]
      }
      list_taken_slugs: {
        Args: { p_slugs: string[] }
        Returns: string[]
      }
      list_team: {
        Args: { p_workshop: string }
        Returns: { member_id: string; invitation_id: string; name: string; email: string; role: string; is_me: boolean; expires_at: string }[]
      }
      list_unread_knowledge: {
        Args: { p_limit: number; p_model: string; p_workshop_id: string }
        Returns: { kind: string; id: string; content: string }[]
      }
      list_unread_questions: {
        Args: { p_model: string; p_text_hashes: string[] }
        Returns: { text_hash: string }[]
      }
      list_unread_workshops: {
        Args: { p_limit: number; p_model: string }
        Returns: { workshop_id: string }[]
      }
      list_vehicle_dues: {
        Args: { p_cursor_id?: string; p_cursor_on?: string; p_limit?: number; p_workshop: string }
        Returns: { id: string | null; vehicle_id: string | null; contact_id: string | null; name: string | null; phone: string | null; email: string | null; vehicle: Json | null; mileage: number | null; kind: string | null; due_on: string | null; due_mileage: number | null; note: string | null; is_overdue: boolean | null; reminder: string | null; reminded_at: string | null; sort_on: string | null }[]
      }
      list_verdicts: {
        Args: { p_message_ids: string[] }
        Returns: { message_id: string; verdict: Json }[]
      }
      list_visitor_messages: {
        Args: { p_after?: number; p_conversation_id: string; p_workshop_id: string }
        Returns: { id: string | null; position: number | null; author: string | null; author_name: string | null; body: string | null; sources: Json | null; actions: Json | null; answered: boolean | null; created_at: string | null; mark: Json | null }[]
      }
      list_webhook_deliveries: {
        Args: { p_limit: number; p_workshop: string }
        Returns: { id: string; endpoint_id: string; event_id: string; event: string; occurred_at: string; state: string; attempts: number; attempted_at: string; status: number; duration_ms: number; answer: string; error: string }[]
      }
      list_webhooks: {
        Args: { p_workshop: string }
        Returns: { id: string; name: string; url: string; events: string[]; state: string; secrets: string; before_until: string; failing_since: string; last_delivered_at: string; created_at: string }[]
      }
      list_widget_secrets: {
        Args: { p_workshop_id: string }
        Returns: string[]
      }
      list_workshop_changes: {
        Args: { p_cursor: string }
        Returns: { cursor: string; changes: Json }[]
      }
      list_workshop_export: {
        Args: { p_workshop: string }
        Returns: string[]
      }
      list_wrong_answers: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_status?: string; p_workshop: string }
        Returns: { id: string; conversation_id: string; question: string; answer: string; sources: Json; note: string; status: string; marked_by: string; marked_at: string; settled_by: string; settled_at: string }[]
      }
      make_analytics_partitions: {
        Args: { p_months_ahead?: number; p_now: string }
        Returns: number
      }
      mark_answer: {
        Args: { p_conversation_id: string; p_message_id: string; p_note?: string; p_workshop: string }
        Returns: undefined
      }
      merge_contacts: {
        Args: { p_kept_id: string; p_merged_id: string; p_workshop: string }
        Returns: Json
      }
      note_channel_check: {
        Args: { p_connection_id: string; p_error: string; p_is_refused: boolean; p_workshop: string }
        Returns: undefined
      }
      note_channel_piece: {
        Args: { p_is_last: boolean; p_message_id: string; p_piece: number; p_provider_id: string; p_workshop_id: string }
        Returns: undefined
      }
      note_webhook_attempt: {
        Args: { p_end: Json; p_id: string; p_workshop_id: string }
        Returns: undefined
      }
      note_worker: {
        Args: { p_counts: Json; p_id: string; p_in_hand: number; p_is_ending?: boolean; p_kind: string; p_lanes: number }
        Returns: undefined
      }
      offer_call_back: {
        Args: { p_actions: Json; p_body: string; p_conversation_id: string; p_workshop_id: string }
        Returns: boolean
      }
      postpone_job: {
        Args: { p_id: number; p_seconds: number }
        Returns: undefined
      }
      purge_aged: {
        Args: { p_class: string; p_limit: number; p_now: string }
        Returns: number
      }
      purge_channel_events: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      purge_conversation: {
        Args: { p_conversation_id: string; p_with_leads?: boolean; p_workshop_id: string }
        Returns: boolean
      }
      purge_expired_holds: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      purge_rollups: {
        Args: { p_before: string; p_limit: number }
        Returns: number
      }
      purge_webhook_deliveries: {
        Args: { p_limit: number }
        Returns: number
      }
      purge_work_counts: {
        Args: never
        Returns: undefined
      }
      queue_appointment_reminders: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      queue_due_reminders: {
        Args: { p_limit: number; p_now: string }
        Returns: number
      }
      read_calendar_feed: {
        Args: { p_from: string; p_to: string; p_token_hash: string }
        Returns: Json
      }
      rebuild_rollups: {
        Args: { p_workshop_id: string }
        Returns: { from_day: string; events: number; hour_sums: number; day_sums: number; wrong_hours: number; wrong_days: number }[]
      }
      receive_channel_events: {
        Args: { p_connection_id: string; p_events: Json; p_workshop_id: string }
        Returns: number
      }
      record_call: {
        Args: { p_call: Json; p_lead_id: string; p_workshop: string }
        Returns: { id: string | null; name: string | null; phone: string | null; email: string | null; service: string | null; vehicle: Json | null; message: string | null; preferred_times: string | null; status: string | null; channel: string | null; conversation_id: string | null; created_at: string | null; amended_at: string | null; contact_id: string | null; assignee_id: string | null; assignee_name: string | null; call_at: string | null; value_cents: number | null; lost_reason: string | null; source: string | null; campaign: string | null }[]
      }
      refresh_platform_rollups: {
        Args: { p_from: string; p_to: string }
        Returns: number
      }
      refuse_due_reminders: {
        Args: { p_due_id: string; p_workshop_id: string }
        Returns: boolean
      }
      refuse_reminders: {
        Args: { p_appointment_id: string; p_workshop_id: string }
        Returns: boolean
      }
      reindex_document: {
        Args: { p_document_id: string; p_workshop: string }
        Returns: undefined
      }
      release_job: {
        Args: { p_id: number; p_seconds?: number }
        Returns: undefined
      }
      remove_member: {
        Args: { p_member_id: string; p_workshop: string }
        Returns: undefined
      }
      remove_push_subscription: {
        Args: { p_endpoint: string; p_workshop: string }
        Returns: undefined
      }
      rename_member: {
        Args: { p_name: string; p_user_id: string }
        Returns: undefined
      }
      replay_dead_jobs: {
        Args: { p_id?: number }
        Returns: number
      }
      replay_dead_letters: {
        Args: { p_id?: number }
        Returns: number
      }
      replay_webhook: {
        Args: { p_delivery_id: string; p_workshop: string }
        Returns: undefined
      }
      request_deletion: {
        Args: { p_name: string; p_workshop: string }
        Returns: string
      }
      request_plan: {
        Args: { p_note: string; p_plan: string; p_workshop: string }
        Returns: undefined
      }
      reseal_channel: {
        Args: { p_before: string; p_connection_id: string; p_secrets: string; p_workshop_id: string }
        Returns: undefined
      }
      reseal_webhook: {
        Args: { p_before: string; p_endpoint_id: string; p_secrets: string; p_workshop_id: string }
        Returns: undefined
      }
      resend_by_channel: {
        Args: { p_message_id: string; p_workshop: string }
        Returns: undefined
      }
      resolve_gap: {
        Args: { p_fact: Json; p_fact_id?: string; p_gap_id: string; p_kind: string; p_workshop: string }
        Returns: { fact_id: string; question: string; locale: string }[]
      }
      resume_workshop: {
        Args: { p_workshop: string }
        Returns: undefined
      }
      return_silent_conversations: {
        Args: { p_limit: number }
        Returns: number
      }
      revoke_api_key: {
        Args: { p_id: string; p_workshop: string }
        Returns: undefined
      }
      revoke_invitation: {
        Args: { p_invitation_id: string; p_workshop: string }
        Returns: undefined
      }
      rotate_webhook_secret: {
        Args: { p_before_until: string; p_id: string; p_secrets: string; p_workshop: string }
        Returns: undefined
      }
      rotate_widget_secret: {
        Args: { p_workshop: string }
        Returns: { secret: string; previous_until: string }[]
      }
      save_canned_reply: {
        Args: { p_body: string; p_id: string; p_shortcut: string; p_workshop: string }
        Returns: string
      }
      save_channel: {
        Args: { p_channel: Json; p_workshop: string }
        Returns: string
      }
      save_fact: {
        Args: { p_fact: Json; p_id?: string; p_kind: string; p_workshop: string }
        Returns: string
      }
      save_vehicle: {
        Args: { p_contact_id: string; p_vehicle: Json; p_vehicle_id: string; p_workshop: string }
        Returns: Json
      }
      save_vehicle_due: {
        Args: { p_contact_id: string; p_due: Json; p_due_id: string; p_vehicle_id: string; p_workshop: string }
        Returns: Json
      }
      save_webhook: {
        Args: { p_webhook: Json; p_workshop: string }
        Returns: undefined
      }
      search_knowledge: {
        Args: { p_embedding?: Json; p_limit?: number; p_query: string; p_terms: string[]; p_workshop_id: string }
        Returns: { id: string; kind: string; title: string; heading: string; content: string; score: number; is_typed: boolean }[]
      }
      set_alert_rule: {
        Args: { p_is_active: boolean; p_key: string; p_threshold: number; p_throws: string[] }
        Returns: undefined
      }
      set_bay_absence: {
        Args: { p_absence: Json; p_workshop: string }
        Returns: string
      }
      set_booking_settings: {
        Args: { p_settings: Json; p_workshop: string }
        Returns: undefined
      }
      set_calendar_feed: {
        Args: { p_token_hash?: string; p_workshop: string }
        Returns: undefined
      }
      set_contact_details: {
        Args: { p_contact: Json; p_workshop: string }
        Returns: undefined
      }
      set_conversation_read: {
        Args: { p_conversation_id: string; p_position?: number; p_workshop: string }
        Returns: undefined
      }
      set_document_active: {
        Args: { p_document_id: string; p_is_active: boolean; p_workshop: string }
        Returns: undefined
      }
      set_flag: {
        Args: { p_is_killed: boolean; p_key: string; p_percent: number; p_workshops: string[] }
        Returns: undefined
      }
      set_notification_settings: {
        Args: { p_escalate_minutes: number; p_mail: string[]; p_push: string[]; p_quiet_from: string; p_quiet_until: string; p_workshop: string }
        Returns: undefined
      }
      set_open_holidays: {
        Args: { p_days: string[]; p_workshop: string }
        Returns: undefined
      }
      set_opening_hours: {
        Args: { p_spans: Json; p_workshop: string }
        Returns: undefined
      }
      set_retention: {
        Args: { p_days: Json; p_workshop: string }
        Returns: undefined
      }
      set_safety_override: {
        Args: { p_key: string; p_override?: Json; p_workshop: string }
        Returns: undefined
      }
      set_service_bounds: {
        Args: { p_service_id: string; p_until: string; p_weekdays: number[]; p_workshop: string }
        Returns: undefined
      }
      set_setup_step: {
        Args: { p_state: string; p_step: string; p_workshop: string }
        Returns: undefined
      }
      set_switch: {
        Args: { p_is_on: boolean; p_key: string }
        Returns: undefined
      }
      set_webhook_state: {
        Args: { p_id: string; p_is_active: boolean; p_workshop: string }
        Returns: undefined
      }
      set_weekly_report: {
        Args: { p_is_wanted: boolean; p_workshop: string }
        Returns: undefined
      }
      set_workshop_overrides: {
        Args: { p_ai_budget_micro_euros: number; p_limits_plan: string; p_workshop: string }
        Returns: undefined
      }
      set_workshop_plan: {
        Args: { p_plan: string; p_workshop: string }
        Returns: undefined
      }
      settle_channel_turn: {
        Args: { p_thread_id: string; p_turn_id: string; p_workshop_id: string }
        Returns: undefined
      }
      settle_wrong_answer: {
        Args: { p_is_done?: boolean; p_message_id: string; p_workshop: string }
        Returns: undefined
      }
      store_channel_echo: {
        Args: { p_author_name: string; p_body: string; p_conversation_id: string; p_event_key: string; p_thread_id: string; p_workshop_id: string }
        Returns: boolean
      }
      store_channel_note: {
        Args: { p_body: string; p_client_message_id: string; p_conversation_id: string; p_reply: string; p_workshop_id: string }
        Returns: undefined
      }
      store_embeddings: {
        Args: { p_embeddings: Json; p_model: string; p_workshop_id: string }
        Returns: undefined
      }
      store_index: {
        Args: { p_body: string; p_chunks: Json; p_document_id: string; p_now: string; p_page_count?: number; p_prices: Json; p_revision: number; p_title: string; p_unread_page_count?: number; p_workshop_id: string }
        Returns: boolean
      }
      store_query_embeddings: {
        Args: { p_embeddings: Json; p_model: string }
        Returns: undefined
      }
      store_waiting_answer: {
        Args: { p_actions: Json; p_conversation_id: string; p_message_id: string; p_reply: string; p_sources: Json; p_topic: Json; p_workshop_id: string }
        Returns: { message_id: string }[]
      }
      suspend_workshop: {
        Args: { p_reason: string; p_workshop: string }
        Returns: undefined
      }
      take_channel_send: {
        Args: { p_lease_seconds: number; p_thread_id: string; p_workshop_id: string }
        Returns: { message_id: string; body: string; actions: Json; author: string; piece: number; attempts: number; interrupted_seconds: number; is_first: boolean; connection_id: string; kind: string; account_id: string; secrets: string; settings: Json; external_id: string; reply_to: Json; last_inbound_at: string; locale: string; workshop: string }[]
      }
      take_channel_turn: {
        Args: { p_quiet_seconds: number; p_thread_id: string; p_workshop_id: string }
        Returns: { turn_id: string; conversation_id: string; workshop: string; channel: string; locale: string; kind: string; what: string; body: string; event_key: string }[]
      }
      test_webhook: {
        Args: { p_id: string; p_workshop: string }
        Returns: undefined
      }
      transfer_ownership: {
        Args: { p_member_id: string; p_workshop: string }
        Returns: undefined
      }
      undo_change: {
        Args: { p_change_id: string; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; contact_phone: string | null; contact_email: string | null; contact_vehicle: Json | null; contact_verified_at: string | null; is_name_told: boolean | null; told: Json | null; alike: Json | null; contact_id: string | null; assignee_name: string | null; message_count: number | null; waiting_since: string | null; waiting_for: string | null; last_question: string | null; bot_state: string | null; matter: string | null; assignee_id: string | null; note_count: number | null; tags: string[] | null; snoozed_until: string | null; mentioned_ids: string[] | null }[]
      }
      undo_merge: {
        Args: { p_merge_id: string; p_workshop: string }
        Returns: Json
      }
      unmark_answer: {
        Args: { p_conversation_id: string; p_message_id: string; p_workshop: string }
        Returns: undefined
      }
      update_appointment: {
        Args: { p_bay_ids: string[]; p_change: Json; p_id: string; p_now: string; p_version: number; p_workshop: string }
        Returns: { id: string | null; bay_id: string | null; starts_at: string | null; ends_at: string | null; status: string | null; service_id: string | null; service: string | null; name: string | null; phone: string | null; email: string | null; vehicle: Json | null; message: string | null; team_note: string | null; channel: string | null; conversation_id: string | null; contact_id: string | null; version: number | null; created_at: string | null }[]
      }
      update_contact: {
        Args: { p_change: Json; p_contact_id: string; p_workshop: string }
        Returns: Json
      }
      update_conversation: {
        Args: { p_assignee_id?: string; p_conversation_id: string; p_mode?: string; p_status?: string; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; contact_phone: string | null; contact_email: string | null; contact_vehicle: Json | null; contact_verified_at: string | null; is_name_told: boolean | null; told: Json | null; alike: Json | null; contact_id: string | null; assignee_name: string | null; message_count: number | null; waiting_since: string | null; waiting_for: string | null; last_question: string | null; bot_state: string | null; matter: string | null; assignee_id: string | null; note_count: number | null; tags: string[] | null; snoozed_until: string | null; mentioned_ids: string[] | null }[]
      }
      update_lead: {
        Args: { p_change?: Json; p_lead_id: string; p_status?: string; p_workshop: string }
        Returns: { id: string | null; name: string | null; phone: string | null; email: string | null; service: string | null; vehicle: Json | null; message: string | null; preferred_times: string | null; status: string | null; channel: string | null; conversation_id: string | null; created_at: string | null; amended_at: string | null; contact_id: string | null; assignee_id: string | null; assignee_name: string | null; call_at: string | null; value_cents: number | null; lost_reason: string | null; source: string | null; campaign: string | null }[]
      }
      update_workshop: {
        Args: { p_changes: Json; p_workshop: string }
        Returns: undefined
      }
      verify_contact: {
        Args: { p_conversation_id: string; p_identity: Json; p_workshop_id: string }
        Returns: string
      }
      wake_conversations: {
        Args: { p_limit: number }
        Returns: number
      }
      withdraw_plan_request: {
        Args: { p_workshop: string }
        Returns: undefined
      }
    }
  }
}
