import { adminFunctions } from "./admin-functions";
import type { CatalogRule } from "./catalog-rule";

const names = adminFunctions.map((name) => `'${name}'`).join(", ");

export const adminRules: CatalogRule[] = [
  {
    name: "an admin function has more rights than its caller and begins with require_admin",
    violations: `select name as what from (
        select pg_proc.*, 'public.' || proname as name from pg_proc where pronamespace = 'public'::regnamespace
      ) as functions
      where proname in (${names})
        and not (prosecdef and prosrc ~ '^\\s*declare\\s+v_admin uuid := private\\.require_admin\\(\\);'
          or proname = 'get_admin')`,
    plant: [
      `create or replace function public.end_view(p_workshop text) returns void
        language plpgsql volatile security definer set search_path = '' as 'begin end'`,
    ],
    reports: "public.end_view",
  },
];
