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
      append_message: {
        Args: { p_body: string; p_client_message_id: string; p_conversation_id: string; p_workshop: string }
        Returns: { id: string; position: number; author: string; author_name: string; body: string; sources: Json; actions: Json; answered: boolean; created_at: string }[]
      }
      begin_turn: {
        Args: { p_body: string; p_channel: string; p_client_message_id: string; p_conversation_id: string; p_locale: string; p_query: string; p_terms: string[]; p_workshop_id: string }
        Returns: { message_id: string; mode: string; is_duplicate: boolean; reply: Json; history: Json; passages: Json; ai_spent_micro_euros: number }[]
      }
      capture_lead: {
        Args: { p_lead: Json; p_workshop_id: string }
        Returns: string
      }
      create_member_login: {
        Args: { p_email: string; p_name: string; p_password: string; p_role: string; p_slug: string }
        Returns: string
      }
      finish_turn: {
        Args: { p_actions: Json; p_answered: boolean; p_conversation_id: string; p_message_id: string; p_reply: string; p_sources: Json; p_topic: Json; p_usage?: Json; p_verdict?: Json; p_workshop_id: string }
        Returns: { is_stored: boolean; message_id: string; mode: string }[]
      }
      get_conversation: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: { id: string; contact_name: string; channel: string; mode: string; status: string; assignee_email: string; unread_count: number; last_message_preview: string; last_message_author: string; last_message_at: string; has_lead: boolean; contact_phone: string; contact_email: string; contact_vehicle: Json }[]
      }
      get_workshop_context: {
        Args: { p_slug: string }
        Returns: Json
      }
      import_workshop: {
        Args: { p_workshop: Json }
        Returns: { workshop_id: string; slug: string; is_created: boolean }[]
      }
      list_conversations: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_mode?: string; p_q?: string; p_status?: string; p_unread?: boolean; p_workshop: string }
        Returns: { id: string; contact_name: string; channel: string; mode: string; status: string; assignee_email: string; unread_count: number; last_message_preview: string; last_message_author: string; last_message_at: string; has_lead: boolean }[]
      }
      list_leads: {
        Args: { p_cursor_at?: string; p_cursor_id?: string; p_limit?: number; p_status?: string; p_workshop: string }
        Returns: { id: string; name: string; phone: string; email: string; service: string; vehicle: Json; message: string; preferred_times: string; status: string; channel: string; conversation_id: string; created_at: string }[]
      }
      list_messages: {
        Args: { p_before?: number; p_conversation_id: string; p_limit?: number; p_workshop: string }
        Returns: { id: string; position: number; author: string; author_name: string; body: string; sources: Json; actions: Json; answered: boolean; created_at: string }[]
      }
      list_my_workshops: {
        Args: never
        Returns: { workshop_id: string; slug: string; name: string; locale: string; role: string; unread_count: number }[]
      }
      list_visitor_messages: {
        Args: { p_after?: number; p_conversation_id: string; p_workshop_id: string }
        Returns: { id: string; position: number; author: string; author_name: string; body: string; sources: Json; actions: Json; answered: boolean; created_at: string }[]
      }
      search_knowledge: {
        Args: { p_limit?: number; p_query: string; p_terms: string[]; p_workshop_id: string }
        Returns: { id: string; kind: string; title: string; heading: string; content: string; score: number }[]
      }
      set_conversation_read: {
        Args: { p_conversation_id: string; p_workshop: string }
        Returns: undefined
      }
      update_conversation: {
        Args: { p_assignee_id?: string; p_conversation_id: string; p_mode?: string; p_status?: string; p_workshop: string }
        Returns: { id: string; contact_name: string; channel: string; mode: string; status: string; assignee_email: string; unread_count: number; last_message_preview: string; last_message_author: string; last_message_at: string; has_lead: boolean }[]
      }
      update_lead: {
        Args: { p_lead_id: string; p_status: string; p_workshop: string }
        Returns: { id: string; name: string; phone: string; email: string; service: string; vehicle: Json; message: string; preferred_times: string; status: string; channel: string; conversation_id: string; created_at: string }[]
      }
    }
  }
}
