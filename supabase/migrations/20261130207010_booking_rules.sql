alter table public.workshops
  add column booking_mode text not null default 'request',
  add column booking_days_ahead integer not null default 60,
  add constraint workshops_booking_mode_check check (booking_mode in ('off', 'request', 'direct')),
  add constraint workshops_booking_days_ahead_check check (booking_days_ahead between 1 and 365);

comment on column public.workshops.booking_mode is
  'What customers can do with a free slot: nothing, ask for it, or book it without anybody''s word.';
comment on column public.workshops.booking_days_ahead is 'How many days from today slots are shown for.';

alter table public.services
  add column bookable_weekdays smallint[],
  add column bookable_until time,
  add constraint services_bookable_weekdays_check
    check (bookable_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(bookable_weekdays) between 1 and 7);

comment on column public.services.bookable_weekdays is 'ISO weekdays on which it is done at all, as when an inspector comes; null for all.';
comment on column public.services.bookable_until is 'The latest time of day at which it may begin; null for no other bound than the hours.';
