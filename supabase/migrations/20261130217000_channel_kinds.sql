alter domain public.channel drop constraint channel_check;
alter domain public.channel add constraint channel_check
  check (value in ('web', 'telegram', 'whatsapp', 'messenger', 'instagram', 'email'));
