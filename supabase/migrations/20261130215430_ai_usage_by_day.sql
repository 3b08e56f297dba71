-- Alerts and the operator's page ask for all workshops' days, the primary key begins with the workshop.
create index ai_usage_day_idx on public.ai_usage (day, workshop_id) include (cost_micro_euros);
