create table public.canned_replies (
  workshop_id uuid not null references public.workshops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  shortcut text not null,
  body text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint canned_replies_pkey primary key (workshop_id, id),
  constraint canned_replies_shortcut_key unique (workshop_id, shortcut),
  constraint canned_replies_shortcut_check check (shortcut ~ '^[[:alnum:]_-]{1,30}$'),
  constraint canned_replies_body_check check (length(btrim(body)) between 1 and 2000)
);

comment on table public.canned_replies is 'Replies that the team writes often, picked by their shortcut; names in braces are filled in where they are picked.';

alter table public.canned_replies enable row level security;

create policy canned_replies_select_member on public.canned_replies for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.canned_replies to authenticated;
grant select, insert, update, delete on public.canned_replies to service_role;

create function public.list_canned_replies(p_workshop text)
returns table (id uuid, shortcut text, body text)
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select canned_replies.id, canned_replies.shortcut, canned_replies.body
  from public.canned_replies
  where canned_replies.workshop_id = v_member.workshop_id
  order by canned_replies.shortcut;
end
$$;

comment on function public.list_canned_replies is 'The replies a workshop''s team writes often, by their shortcut.';
grant execute on function public.list_canned_replies to authenticated;

-- Definer, because members write no table themselves.
create function public.save_canned_reply(p_workshop text, p_id uuid, p_shortcut text, p_body text) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_id uuid := p_id;
begin
  if exists (
    select from public.canned_replies
    where canned_replies.workshop_id = v_member.workshop_id
      and canned_replies.shortcut = p_shortcut
      and canned_replies.id is distinct from p_id
  ) then
    raise exception 'shortcut: is used by another canned reply' using errcode = 'PT409', hint = 'shortcut_taken';
  end if;

  if v_id is null then
    -- One after the other, so that nobody counts past a colleague.
    perform from public.workshops where workshops.id = v_member.workshop_id for update;
    if (select count(*) >= 200 from public.canned_replies where canned_replies.workshop_id = v_member.workshop_id) then
      raise exception 'a workshop has 200 canned replies at most' using errcode = 'PT402', hint = 'too_many_canned_replies';
    end if;
    insert into public.canned_replies (workshop_id, shortcut, body)
    values (v_member.workshop_id, p_shortcut, p_body)
    returning canned_replies.id into v_id;
    return v_id;
  end if;

  update public.canned_replies set shortcut = p_shortcut, body = p_body
  where canned_replies.workshop_id = v_member.workshop_id and canned_replies.id = v_id;
  if not found then
    raise exception 'there is no such canned reply' using errcode = 'PT404', hint = 'canned_reply_not_found';
  end if;
  return v_id;
end
$$;

comment on function public.save_canned_reply is 'Adds a canned reply, or changes the one of this id; a shortcut is used once.';
grant execute on function public.save_canned_reply to authenticated;

-- Definer for the same reason.
create function public.delete_canned_reply(p_workshop text, p_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  delete from public.canned_replies
  where canned_replies.workshop_id = v_member.workshop_id and canned_replies.id = p_id;
  if not found then
    raise exception 'there is no such canned reply' using errcode = 'PT404', hint = 'canned_reply_not_found';
  end if;
end
$$;

comment on function public.delete_canned_reply is 'Deletes a canned reply.';
grant execute on function public.delete_canned_reply to authenticated;
