-- The page of numbers asks for one kind over many hours: it reads those rows and no others.
alter table public.analytics_hours drop constraint analytics_hours_pkey;
alter table public.analytics_hours add constraint analytics_hours_pkey primary key (workshop_id, kind, hour, shard);
