create function private.set_updated_at() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

comment on function private.set_updated_at is 'Keeps updated_at true whoever writes the row.';
grant execute on function private.set_updated_at to authenticated, service_role;
