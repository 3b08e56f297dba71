import type { CatalogRule } from "./catalog-rule";

/** Columns of our own tables that can hold words, whatever stands in them today; partitions follow their parent. */
const columnsOfWords = `
  select nspname || '.' || relname || '.' || attname as what, col_description(pg_class.oid, attnum) as comment
  from pg_class
  join pg_namespace on pg_namespace.oid = relnamespace
  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  join pg_type on pg_type.oid = atttypid
  left join pg_type as elements on elements.oid = pg_type.typelem and pg_type.typcategory = 'A'
  where nspname in ('public', 'private') and relkind in ('r', 'p') and not relispartition
    and coalesce(elements.typname, pg_type.typname)
      in ('text', 'varchar', 'bpchar', 'citext', 'json', 'jsonb', 'xml', 'inet', 'cidr', 'macaddr', 'bytea', 'tsvector')`;

export const privacyRules: CatalogRule[] = [
  {
    name: "a column that can hold words names its class of personal data, or says that it holds none",
    violations: `select what from (${columnsOfWords}) as columns
      where comment is null or comment !~ '\\[(personal: [a-z]+|no personal data)\\]$'`,
    plant: ["alter table public.leads add column nicknames text[]"],
    reports: "public.leads.nicknames",
  },
  {
    name: "a class of personal data that a column names is one of which it is known how long it is kept",
    violations: `select what from (${columnsOfWords}) as columns
      where substring(comment from '\\[personal: ([a-z]+)\\]$') not in (select key from private.data_classes)`,
    plant: ["comment on column public.leads.name is 'The name. [personal: gossip]'"],
    reports: "public.leads.name",
  },
];
