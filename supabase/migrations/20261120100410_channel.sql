-- A domain, not a check of the table: Postgres reads a table's checks anew for every statement that writes to it, a domain's once per connection.
create domain public.channel as text
  constraint channel_check check (value in ('web', 'telegram', 'messenger', 'instagram'));

comment on domain public.channel is 'Where a visitor writes from.';
