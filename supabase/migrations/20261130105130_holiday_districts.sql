-- Some holidays hold in a part of a state only: Augsburg's, and the Assumption in the Catholic towns of Bavaria.
alter table public.workshops drop constraint workshops_region_check;
alter table public.workshops
  add constraint workshops_region_check check (region ~ '^[A-Z]{2}(-[A-Z0-9]{1,5}){0,2}$');

comment on column public.workshops.region is
  'ISO 3166-2 region for public holidays, with a part of it where its holidays are others: DE-SN, DE-BY-KATH.';
