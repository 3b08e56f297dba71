import type { ApiScope } from "@/lib/api-keys/schemas";

/** A scope as the key of its text. */
export function scopeWord(scope: ApiScope) {
  return scope.replace(":", "_") as "leads_read";
}
