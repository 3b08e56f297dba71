alter table public.workshops
  add column tow_phone text,
  add constraint workshops_tow_phone_check check (tow_phone ~ '^[0-9+() /.-]{5,40}$');

comment on column public.workshops.tow_phone is 'Whom customers call when their car has to be fetched; null where the workshop names nobody.';
