create table private.workers (
  id uuid not null,
  kind text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  lanes integer not null,
  in_hand integer not null,
  done bigint not null default 0,
  failed bigint not null default 0,
  constraint workers_pkey primary key (id),
  constraint workers_kind_check check (kind in ('worker', 'scheduler'))
);

comment on table private.workers is
  'Who works on the queue: processes that stay, and runs that a scheduler began. Whoever has not been seen for a while is gone.';

create index workers_seen_at_idx on private.workers (seen_at);
alter table private.workers enable row level security;
grant select, insert, update, delete on private.workers to service_role;

create table private.job_minutes (
  minute timestamptz not null,
  job text not null,
  done integer not null default 0,
  postponed integer not null default 0,
  buried integer not null default 0,
  duration_ms bigint not null default 0,
  longest_ms integer not null default 0,
  durations integer[] not null,
  waits integer[] not null,
  constraint job_minutes_pkey primary key (minute, job)
);

comment on table private.job_minutes is
  'How jobs of each name went, minute by minute: ends, durations, and how many fell between which bounds (lib/queue/work-counts.ts).';

alter table private.job_minutes enable row level security;
grant select, insert, update, delete on private.job_minutes to service_role;

grant execute on function private.add_counts to service_role;

create function public.note_worker(
  p_id uuid, p_kind text, p_lanes integer, p_in_hand integer, p_counts jsonb, p_is_ending boolean default false
)
returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into private.job_minutes as present (minute, job, done, postponed, buried, duration_ms, longest_ms, durations, waits)
  select date_trunc('minute', now()), noted.*
  from jsonb_to_recordset(p_counts) as noted (
    job text,
    done integer,
    postponed integer,
    buried integer,
    duration_ms bigint,
    longest_ms integer,
    durations integer[],
    waits integer[]
  )
  order by noted.job
  on conflict on constraint job_minutes_pkey do update
  set
    done = present.done + excluded.done,
    postponed = present.postponed + excluded.postponed,
    buried = present.buried + excluded.buried,
    duration_ms = present.duration_ms + excluded.duration_ms,
    longest_ms = greatest(present.longest_ms, excluded.longest_ms),
    durations = private.add_counts(present.durations, excluded.durations),
    waits = private.add_counts(present.waits, excluded.waits);

  if p_is_ending then
    delete from private.workers where workers.id = p_id;
    return;
  end if;
  insert into private.workers as present (id, kind, lanes, in_hand, done, failed)
  select
    p_id,
    p_kind,
    p_lanes,
    p_in_hand,
    coalesce(sum(noted.done), 0),
    coalesce(sum(noted.postponed + noted.buried), 0)
  from jsonb_to_recordset(p_counts) as noted (done integer, postponed integer, buried integer)
  on conflict on constraint workers_pkey do update
  set
    seen_at = now(),
    lanes = excluded.lanes,
    in_hand = excluded.in_hand,
    done = present.done + excluded.done,
    failed = present.failed + excluded.failed;
end
$$;

comment on function public.note_worker is
  'A worker says that it lives, what it has in hand, and how its jobs went since it said so last; or that it ends.';
grant execute on function public.note_worker to service_role;

create function public.purge_work_counts() returns void
language sql volatile
set search_path = ''
as $$
  delete from private.job_minutes where job_minutes.minute < now() - interval '8 days';
  delete from private.workers where workers.seen_at < now() - interval '1 day';
$$;

comment on function public.purge_work_counts is 'Forgets how jobs went more than eight days ago, and workers not seen for a day.';
grant execute on function public.purge_work_counts to service_role;
