import { notesSql } from "../fixture-migration";

/** One function for each shape of argument, result and error that a door must carry. */
export const contractSql = `
${notesSql}
create table public.things (id int primary key, name text not null unique, price numeric, made_at timestamptz);
create table public.parts (thing_id int not null references public.things);
insert into public.things values (1, 'bolt', 12.50, '2026-01-02 04:04:05.5+01'), (2, 'nut', null, null);

create function public.get_integer() returns int language sql stable as $$ select 42 $$;
create function public.get_bigint() returns bigint language sql stable as $$ select 9007199254740991 $$;
create function public.get_numeric() returns numeric language sql stable as $$ select 12.50 $$;
create function public.get_float() returns real language sql stable as $$ select 0.25::real $$;
create function public.get_time() returns timestamptz language sql stable as $$ select timestamptz '2026-01-02 04:04:05+01' $$;
create function public.get_day() returns date language sql stable as $$ select date '2026-01-02' $$;
create function public.get_null() returns text language sql stable as $$ select null::text $$;
create function public.get_null_document() returns jsonb language sql stable as $$ select null::jsonb $$;
create function public.get_flag() returns boolean language sql stable as $$ select true $$;
create function public.get_words() returns text[] language sql stable as $$ select array['a', 'b,c', 'd"e'] $$;
create function public.get_document() returns jsonb language sql stable as $$ select '{"a": [1, "2", null], "b": {"c": 1.5}}'::jsonb $$;
create function public.get_json_text() returns jsonb language sql stable as $$ select '"plain"'::jsonb $$;
create function public.do_nothing() returns void language sql as $$ select null $$;
create function public.list_numbers() returns setof int language sql stable as $$ select generate_series(1, 3) $$;
create function public.list_ids() returns table (id int) language sql stable as $$ select generate_series(1, 2) $$;
create function public.list_nothing() returns setof public.things language sql stable as $$ select * from public.things where false $$;
create function public.list_things() returns setof public.things language sql stable as $$ select * from public.things order by id $$;
create function public.get_thing(p_id int) returns public.things language sql stable as $$ select * from public.things where id = p_id $$;
create function public.get_pair(out a int, out b text) language sql stable as $$ select 1, 'x' $$;
create function public.get_only(out only_one text) language sql stable as $$ select 'x' $$;
create function public.list_rows() returns table (at timestamptz, day date, price numeric, tags text[], doc jsonb, ok boolean, ids uuid[])
language sql stable as $$
  select timestamptz '2026-01-02 03:04:05+00', date '2026-01-02', 0.10, array['x'], '{"k": [1]}'::jsonb, false,
    array['00000000-0000-4000-8000-000000000001'::uuid]
$$;

create function public.echo(
  p_text text, p_number int default 7, p_words text[] default '{}', p_document jsonb default null, p_at timestamptz default null, p_id uuid default null
) returns jsonb language sql stable as $$
  select jsonb_build_object('text', p_text, 'number', p_number, 'words', p_words, 'document', p_document,
    'documentIsNull', p_document is null, 'documentType', jsonb_typeof(p_document), 'at', p_at, 'id', p_id)
$$;

create function public.refuse(p_code text, p_message text, p_detail text, p_hint text) returns void language plpgsql as $$
begin
  raise exception using errcode = p_code, message = p_message, detail = p_detail, hint = p_hint;
end
$$;
create function public.add_thing(p_id int, p_name text) returns int language sql as $$
  insert into public.things (id, name) values (p_id, p_name) returning id
$$;
create function public.add_part(p_thing_id int) returns void language sql as $$ insert into public.parts values (p_thing_id) $$;
create function public.secret_work() returns int language sql stable as $$ select 1 $$;
revoke execute on function public.secret_work() from public, anon, authenticated, service_role;
grant select, insert on public.things, public.parts to service_role, authenticated;
create function public.sleep_for(p_seconds float8) returns void language sql volatile as $$ select pg_sleep(p_seconds) $$;
`;
