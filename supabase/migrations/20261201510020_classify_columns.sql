create function private.classify_columns(p_table regclass, p_class text, variadic p_columns text[]) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_column text;
  v_number integer;
begin
  foreach v_column in array p_columns loop
    v_number := (
      select pg_attribute.attnum from pg_catalog.pg_attribute
      where pg_attribute.attrelid = p_table and pg_attribute.attname = v_column and not pg_attribute.attisdropped
    );
    if v_number is null then
      raise exception 'there is no column % in %', v_column, p_table;
    end if;
    execute format('comment on column %s.%I is %L', p_table, v_column, concat_ws(
      ' ',
      -- A second time replaces the class; what else the comment says stays.
      nullif(regexp_replace(
        pg_catalog.col_description(p_table, v_number), '\s*\[(personal: [a-z]+|no personal data)\]$', ''
      ), ''),
      case when p_class is null then '[no personal data]' else format('[personal: %s]', p_class) end
    ));
  end loop;
end
$$;

comment on function private.classify_columns is
  'Ends the comments of columns with the class of personal data they hold, or with the word that they hold none (null); for migrations.';

-- Each column that can hold words says which class of personal data it is; the rest say that they hold none. What a server without
-- vectors does not have, it does not say.
select private.classify_columns(pg_attribute.attrelid::regclass, given.class, pg_attribute.attname::text)
from (values
  ('private.audit_entries', 'audit', '{network,subject_id,before,after}'),
  ('private.mail_refusals', 'workshop', '{address_hash}'),
  ('private.outgoing_mails', 'mails', '{dedupe_key,failed_reason}'),
  ('private.platform_admins', 'team', '{name}'),
  ('private.view_sessions', 'workshop', '{reason}'),
  ('public.appointments', 'appointments', '{name,phone,email,vehicle,message,team_note,client_appointment_id}'),
  ('public.bay_absences', 'workshop', '{reason}'),
  ('public.calendar_feeds', 'team', '{token_hash}'),
  ('public.channel_connections', 'workshop', '{account_id,account_name}'),
  ('public.channel_events', 'channels', '{event_key,what,body}'),
  ('public.channel_sends', 'conversations', '{provider_ids}'),
  ('public.channel_threads', 'conversations', '{external_id,contact_name,reply_to}'),
  ('public.contact_merges', 'contacts', '{merged,kept,moved}'),
  ('public.contacts', 'contacts', '{name,phone,email,vehicle,external_id,more_phones,more_emails,note}'),
  ('public.conversation_changes', 'conversations', '{before,after}'),
  ('public.conversation_events', 'conversations', '{member_name,assignee_name}'),
  ('public.conversation_notes', 'conversations', '{body}'),
  ('public.conversations', 'conversations', '{contact_name,last_message_preview,last_question,bot_state,tags}'),
  ('public.document_chunks', 'workshop', '{title,heading,content,search}'),
  ('public.document_files', 'workshop', '{name,content}'),
  ('public.documents', 'workshop', '{title,body}'),
  ('public.gap_questions', 'conversations', '{question}'),
  ('public.invitations', 'team', '{email,token_hash}'),
  ('public.knowledge_gaps', 'conversations', '{normalised,question}'),
  ('public.lead_events', 'leads', '{detail}'),
  ('public.lead_sends', 'leads', '{client_lead_id,content}'),
  ('public.lead_transcripts', 'leads', '{messages}'),
  ('public.leads', 'leads', '{client_lead_id,name,phone,email,vehicle,message,preferred_times,lost_reason,campaign}'),
  ('public.members', 'team', '{name,email}'),
  ('public.messages', 'conversations', '{author_name,body,client_message_id,topic,verdict,frame}'),
  ('public.plan_requests', 'workshop', '{note,answer}'),
  ('public.push_subscriptions', 'team', '{endpoint,p256dh,auth}'),
  ('public.told_details', 'conversations', '{details}'),
  ('public.vehicle_dues', 'contacts', '{note}'),
  ('public.vehicles', 'contacts', '{plate,vin,hsn,tsn,model}'),
  ('public.webhook_deliveries', 'deliveries', '{data,answer,error}'),
  ('public.workshops', 'workshop', '{name,phone,email,website,street,postal_code,city,tow_phone,suspension_reason}'),
  ('public.wrong_answers', 'conversations', '{note}')
) as given (of, class, columns)
join pg_catalog.pg_attribute on pg_attribute.attrelid = to_regclass(given.of)
  and pg_attribute.attname = any (given.columns::text[]) and not pg_attribute.attisdropped;

select private.classify_columns(pg_attribute.attrelid::regclass, null, pg_attribute.attname::text)
from (values
  ('private.alert_rules', '{key,measure,direction,severity}'),
  ('private.alerts', '{rule_key}'),
  ('private.audit_entries', '{actor_kind,action,subject}'),
  ('private.feature_flags', '{key,workshops}'),
  ('private.hour_latencies', '{kind,route}'),
  ('private.instance_minutes', '{instance,release,gauges}'),
  ('private.job_minutes', '{job}'),
  ('private.mail_refusals', '{reason}'),
  ('private.minute_counters', '{name,label}'),
  ('private.minute_latencies', '{kind,route}'),
  ('private.outgoing_mails', '{kind}'),
  ('private.plans', '{key}'),
  ('private.platform_days', '{kind,dimension,label}'),
  ('private.platform_hours', '{kind}'),
  ('private.query_embeddings', '{model,text_hash}'),
  ('private.question_rounds', '{model}'),
  ('private.quota_marks', '{quota,level}'),
  ('private.scheduled_jobs', '{name,outcome,reason}'),
  ('private.workers', '{kind}'),
  ('private.workshop_changes', '{slug}'),
  ('public.ai_usage', '{model}'),
  ('public.analytics_days', '{kind,dimension,label}'),
  ('public.analytics_events', '{kind,labels}'),
  ('public.analytics_hours', '{kind}'),
  ('public.api_keys', '{name,prefix,key_hash,scopes}'),
  ('public.appointments', '{status,service,channel,consent_text}'),
  ('public.bays', '{name,hours}'),
  ('public.canned_replies', '{shortcut,body}'),
  ('public.channel_connections', '{name,state,secrets,settings,last_error}'),
  ('public.channel_events', '{kind}'),
  ('public.channel_sends', '{state,reason}'),
  ('public.closures', '{reason}'),
  ('public.conversation_events', '{kind}'),
  ('public.conversation_notes', '{client_note_id}'),
  ('public.conversations', '{waiting_for}'),
  ('public.document_chunks', '{embedding_model}'),
  ('public.document_files', '{media_type}'),
  ('public.documents', '{source,url,status,error}'),
  ('public.faqs', '{question,answer,search,embedding_model}'),
  ('public.gap_questions', '{locale}'),
  ('public.global_faqs', '{locale,question,answer,search}'),
  ('public.ignored_contradictions', '{sentence,sentence_hash}'),
  ('public.invitations', '{role}'),
  ('public.knowledge_gaps', '{locale,status,resolved_kind,embedding_model}'),
  ('public.knowledge_words', '{word}'),
  ('public.lead_events', '{kind}'),
  ('public.leads', '{service,status,consent_text,source}'),
  ('public.members', '{role}'),
  ('public.notification_settings', '{push,mail}'),
  ('public.opening_hours', '{weeks,note}'),
  ('public.plan_requests', '{plan,state}'),
  ('public.price_proposals', '{service_name,status}'),
  ('public.safety_cards', '{level,title,triggers,text,locale}'),
  ('public.safety_overrides', '{card_key,text_de,text_en}'),
  ('public.services', '{name,category,description,synonyms}'),
  ('public.setup_steps', '{step,state}'),
  ('public.tags', '{name}'),
  ('public.vehicle_dues', '{kind}'),
  ('public.webhook_deliveries', '{event,state}'),
  ('public.webhook_endpoints', '{name,url,events,state,secrets}'),
  ('public.widget_secrets', '{secret,previous_secret}'),
  ('public.workshops', '{slug,locale,timezone,region,currency,formality,country,primary_color,greeting,quick_replies,consent_text,privacy_url,allowed_origins,plan,booking_mode,limits_plan}'),
  ('public.wrong_answers', '{status}'),
  ('private.data_classes', '{key}'),
  ('private.retention_days', '{class}')
) as given (of, columns)
join pg_catalog.pg_attribute on pg_attribute.attrelid = to_regclass(given.of)
  and pg_attribute.attname = any (given.columns::text[]) and not pg_attribute.attisdropped;
