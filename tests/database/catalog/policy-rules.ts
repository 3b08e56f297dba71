import type { CatalogRule } from "./catalog-rule";

export const policyRules: CatalogRule[] = [
  {
    name: "no policy lets everything be written",
    violations: `select tablename || ': ' || policyname as what from pg_policies
      where schemaname = 'public' and cmd <> 'SELECT' and (qual = 'true' or with_check = 'true')`,
    plant: [
      "create policy services_insert_plant on public.services for insert to authenticated with check (true)",
    ],
    reports: "services: services_insert_plant",
  },
  {
    name: "only what belongs to no workshop can be read by all members",
    violations: `select tablename || ': ' || policyname as what from pg_policies
      where schemaname = 'public' and qual = 'true' and tablename <> 'global_faqs'`,
    plant: [
      "create policy services_select_plant on public.services for select to authenticated using (true)",
    ],
    reports: "services: services_select_plant",
  },
  {
    name: "a policy is for one command and for signed-in members",
    violations: `select tablename || ': ' || policyname as what from pg_policies
      where schemaname = 'public' and (cmd = 'ALL' or roles <> '{authenticated}')`,
    plant: ["create policy services_select_plant on public.services using (false)"],
    reports: "services: services_select_plant",
  },
];

const constraintSuffix =
  "case contype when 'p' then 'pkey' when 'f' then 'fkey' when 'u' then 'key' when 'c' then 'check' when 'x' then 'excl' end";

export const nameRules: CatalogRule[] = [
  {
    name: "a constraint is named for its table and its kind",
    violations: `select conname as what from pg_constraint
      join pg_class on pg_class.oid = conrelid
      where relnamespace = 'public'::regnamespace and contype in ('p', 'f', 'u', 'c', 'x')
        and conname !~ ('^' || relname || '_([a-z0-9_]+_)?' || (${constraintSuffix}) || '$')`,
    plant: [
      "alter table public.services add constraint cheap check (price_min_cents < 1000000000)",
    ],
    reports: "cheap",
  },
  {
    name: "an index is named for its table and its kind",
    violations: `select indexes.relname as what from pg_index
      join pg_class as indexes on indexes.oid = indexrelid
      join pg_class as tables on tables.oid = indrelid
      where tables.relnamespace = 'public'::regnamespace
        and indexes.relname !~ ('^' || tables.relname || '_([a-z0-9_]+_)?(pkey|key|idx|excl)$')`,
    plant: ["create index fast on public.services (category)"],
    reports: "fast",
  },
  {
    name: "a policy is named for its table, its command and who it is for",
    violations: `select policyname as what from pg_policies
      where schemaname = 'public' and policyname !~ ('^' || tablename || '_' || lower(cmd) || '_[a-z]+$')`,
    plant: ["create policy readable on public.services for select to authenticated using (false)"],
    reports: "readable",
  },
  {
    name: "a trigger is named for its table, its time and its event",
    violations: `select tgname as what from pg_trigger
      join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'public'::regnamespace and not tgisinternal
        and tgname !~ ('^' || relname || '_(before|after)_(insert|update|delete)_[a-z_]+$')`,
    plant: [
      "create trigger touch before update on public.faqs for each row execute function private.set_updated_at()",
    ],
    reports: "touch",
  },
  {
    name: "a function takes p_ parameters",
    violations: `select proname as what from pg_proc
      where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
        and exists (
          select from unnest(proargnames[1:pronargs]) as argument (name) where argument.name !~ '^p_[a-z_]+$')`,
    plant: [
      "create function public.plant_seeds(seed integer) returns integer language sql stable set search_path = '' as 'select 1'",
    ],
    reports: "plant_seeds",
  },
];
