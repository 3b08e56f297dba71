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
      add_document: {
        Args: { p_content?: string; p_file_name?: string; p_media_type?: string; p_title: string; p_url?: string; p_workshop: string }
        Returns: { id: string | null; title: string | null; source: string | null; url: string | null; file_name: string | null; status: string | null; error: string | null; is_active: boolean | null; passage_count: number | null; proposal_count: number | null; created_at: string | null; indexed_at: string | null; page_count: number | null; unread_page_count: number | null }[]
      }
      add_member: {
        Args: { p_email: string; p_name: string; p_password: string; p_role: string; p_slug: string }
        Returns: { user_id: string; is_new_login: boolean }[]
      }
      append_message: {
        Args: { p_body: string; p_client_message_id: string; p_conversation_id: string; p_seen_position?: number; p_workshop: string }
        Returns: { id: string | null; position: number | null; author: string | null; author_name: string | null; body: string | null; sources: Json | null; actions: Json | null; answered: boolean | null; created_at: string | null; mark: Json | null }[]
      }
      begin_index: {
        Args: { p_document_id: string; p_revision: number; p_workshop_id: string }
        Returns: { title: string; source: string; url: string; file_name: string; content: string; body: string; currency: string }[]
      }
      begin_turn: {
        Args: { p_body: string; p_channel: string; p_client_message_id: string; p_conversation_id: string; p_embedding?: Json; p_locale: string; p_query: string; p_terms: string[]; p_told?: Json; p_workshop_id: string }
        Returns: { message_id: string; mode: string; is_duplicate: boolean; reply: Json; history: Json; passages: Json; ai_spent_micro_euros: number; told: Json; sent_lead: Json }[]
      }
      bury_job: {
        Args: { p_id: number; p_reason: string }
        Returns: undefined
      }
      capture_lead: {
        Args: { p_lead: Json; p_workshop_id: string }
        Returns: string
      }
      claim_jobs: {
        Args: { p_limit: number; p_seconds: number }
        Returns: { id: number; workshop_id: string; job: string; payload: Json; attempts: number }[]
      }
      create_member_login: {
        Args: { p_email: string; p_name: string; p_password: string; p_role: string; p_slug: string }
        Returns: string
      }
      decide_price_proposal: {
        Args: { p_is_accepted: boolean; p_now: string; p_price_max_cents?: number; p_price_min_cents?: number; p_proposal_id: string; p_service_name?: string; p_workshop: string }
        Returns: undefined
      }
      delete_document: {
        Args: { p_document_id: string; p_workshop: string }
        Returns: undefined
      }
      delete_fact: {
        Args: { p_id: string; p_kind: string; p_workshop: string }
        Returns: undefined
      }
      dismiss_gap: {
        Args: { p_gap_id: string; p_is_dismissed?: boolean; p_workshop: string }
        Returns: undefined
      }
      enqueue_question_rounds: {
        Args: { p_limit: number; p_model: string }
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
      export_contact: {
        Args: { p_contact_id: string; p_workshop: string }
        Returns: Json
      }
      export_conversation: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: Json
      }
      fail_index: {
        Args: { p_document_id: string; p_error: string; p_revision: number; p_workshop_id: string }
        Returns: undefined
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
        Args: { p_actions: Json; p_answered: boolean; p_conversation_id: string; p_message_id: string; p_open_questions?: Json; p_reply: string; p_sources: Json; p_told?: Json; p_topic: Json; p_usage?: Json; p_verdict?: Json; p_workshop_id: string }
        Returns: { is_stored: boolean; message_id: string; mode: string }[]
      }
      get_conversation: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; contact_phone: string | null; contact_email: string | null; contact_vehicle: Json | null; contact_verified_at: string | null; is_name_told: boolean | null; told: Json | null; alike: Json | null; contact_id: string | null }[]
      }
      get_gap: {
        Args: { p_gap_id: string; p_workshop: string }
        Returns: { question: string; locale: string }[]
      }
      get_installation: {
        Args: never
        Returns: { workshop_count: number; workshops_without_owner: number; queue: string }[]
      }
      get_visitor_thread: {
        Args: { p_after?: number; p_conversation_id: string; p_workshop_id: string }
        Returns: { mode: string; assignee_name: string; locale: string; messages: Json; sent_lead: Json }[]
      }
      get_widget_secret: {
        Args: { p_workshop: string }
        Returns: string
      }
      get_workshop_context: {
        Args: { p_slug: string }
        Returns: Json
      }
      ignore_contradiction: {
        Args: { p_passage_id: string; p_sentence: string; p_workshop: string }
        Returns: undefined
      }
      import_workshop: {
        Args: { p_workshop: Json }
        Returns: { workshop_id: string; slug: string; is_created: boolean }[]
      }
      list_asked_questions: {
        Args: { p_limit: number; p_workshop_id: string }
        Returns: { question: string; times_asked: number }[]
      }
      list_conversations: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_mode?: string; p_q?: string; p_status?: string; p_unread?: boolean; p_workshop: string }
        Returns: { id: string; contact_name: string; channel: string; mode: string; status: string; assignee_email: string; unread_count: number; last_message_preview: string; last_message_author: string; last_message_at: string; has_lead: boolean; is_name_told: boolean }[]
      }
      list_dead_jobs: {
        Args: { p_limit: number }
        Returns: { id: number; workshop_id: string; job: string; payload: Json; reason: string; died_at: string }[]
      }
      list_documents: {
        Args: { p_workshop: string }
        Returns: { id: string | null; title: string | null; source: string | null; url: string | null; file_name: string | null; status: string | null; error: string | null; is_active: boolean | null; passage_count: number | null; proposal_count: number | null; created_at: string | null; indexed_at: string | null; page_count: number | null; unread_page_count: number | null }[]
      }
      list_facts: {
        Args: { p_kind: string; p_workshop: string }
        Returns: { id: string; fact: Json }[]
      }
      list_gaps: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_cursor_times?: number; p_limit?: number; p_status?: string; p_workshop: string }
        Returns: { id: string; question: string; locale: string; times_asked: number; first_asked_at: string; last_asked_at: string; last_conversation_id: string; status: string; resolved_kind: string; resolved_id: string }[]
      }
      list_leads: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_status?: string; p_workshop: string }
        Returns: { id: string | null; name: string | null; phone: string | null; email: string | null; service: string | null; vehicle: Json | null; message: string | null; preferred_times: string | null; status: string | null; channel: string | null; conversation_id: string | null; created_at: string | null; amended_at: string | null; contact_id: string | null }[]
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
        Returns: { workshop_id: string; slug: string; name: string; locale: string; role: string; unread_count: number; ai_spent_micro_euros: number }[]
      }
      list_passages: {
        Args: { p_after_id?: string; p_limit?: number; p_workshop: string }
        Returns: { id: string; document_id: string; kind: string; title: string; heading: string; content: string; is_typed: boolean }[]
      }
      list_price_proposals: {
        Args: { p_workshop: string }
        Returns: { id: string; document_id: string; document_title: string; service_name: string; price_min_cents: number; price_max_cents: number; current_min_cents: number; current_max_cents: number; is_known_service: boolean; currency: string }[]
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
      list_visitor_messages: {
        Args: { p_after?: number; p_conversation_id: string; p_workshop_id: string }
        Returns: { id: string | null; position: number | null; author: string | null; author_name: string | null; body: string | null; sources: Json | null; actions: Json | null; answered: boolean | null; created_at: string | null; mark: Json | null }[]
      }
      list_widget_secrets: {
        Args: { p_workshop_id: string }
        Returns: string[]
      }
      list_workshop_changes: {
        Args: { p_cursor: string }
        Returns: { cursor: string; changes: Json }[]
      }
      list_wrong_answers: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_status?: string; p_workshop: string }
        Returns: { id: string; conversation_id: string; question: string; answer: string; sources: Json; note: string; status: string; marked_by: string; marked_at: string; settled_by: string; settled_at: string }[]
      }
      mark_answer: {
        Args: { p_conversation_id: string; p_message_id: string; p_note?: string; p_workshop: string }
        Returns: undefined
      }
      postpone_job: {
        Args: { p_id: number; p_seconds: number }
        Returns: undefined
      }
      purge_conversation: {
        Args: { p_conversation_id: string; p_with_leads?: boolean; p_workshop_id: string }
        Returns: boolean
      }
      reindex_document: {
        Args: { p_document_id: string; p_workshop: string }
        Returns: undefined
      }
      release_job: {
        Args: { p_id: number }
        Returns: undefined
      }
      replay_dead_jobs: {
        Args: never
        Returns: number
      }
      resolve_gap: {
        Args: { p_fact: Json; p_fact_id?: string; p_gap_id: string; p_kind: string; p_workshop: string }
        Returns: { fact_id: string; question: string; locale: string }[]
      }
      rotate_widget_secret: {
        Args: { p_workshop: string }
        Returns: { secret: string; previous_until: string }[]
      }
      save_fact: {
        Args: { p_fact: Json; p_id?: string; p_kind: string; p_workshop: string }
        Returns: string
      }
      search_knowledge: {
        Args: { p_embedding?: Json; p_limit?: number; p_query: string; p_terms: string[]; p_workshop_id: string }
        Returns: { id: string; kind: string; title: string; heading: string; content: string; score: number; is_typed: boolean }[]
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
      set_open_holidays: {
        Args: { p_days: string[]; p_workshop: string }
        Returns: undefined
      }
      set_opening_hours: {
        Args: { p_spans: Json; p_workshop: string }
        Returns: undefined
      }
      set_safety_override: {
        Args: { p_key: string; p_override?: Json; p_workshop: string }
        Returns: undefined
      }
      settle_wrong_answer: {
        Args: { p_is_done?: boolean; p_message_id: string; p_workshop: string }
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
      unmark_answer: {
        Args: { p_conversation_id: string; p_message_id: string; p_workshop: string }
        Returns: undefined
      }
      update_conversation: {
        Args: { p_assignee_id?: string; p_conversation_id: string; p_mode?: string; p_status?: string; p_workshop: string }
        Returns: { id: string | null; contact_name: string | null; channel: string | null; mode: string | null; status: string | null; assignee_email: string | null; unread_count: number | null; last_message_preview: string | null; last_message_author: string | null; last_message_at: string | null; has_lead: boolean | null; contact_phone: string | null; contact_email: string | null; contact_vehicle: Json | null; contact_verified_at: string | null; is_name_told: boolean | null; told: Json | null; alike: Json | null; contact_id: string | null }[]
      }
      update_lead: {
        Args: { p_lead_id: string; p_status: string; p_workshop: string }
        Returns: { id: string | null; name: string | null; phone: string | null; email: string | null; service: string | null; vehicle: Json | null; message: string | null; preferred_times: string | null; status: string | null; channel: string | null; conversation_id: string | null; created_at: string | null; amended_at: string | null; contact_id: string | null }[]
      }
      verify_contact: {
        Args: { p_conversation_id: string; p_identity: Json; p_workshop_id: string }
        Returns: string
      }
    }
  }
}
