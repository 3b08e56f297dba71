/** Files that a tool writes; rules about form do not hold for them. */
export function isGenerated(path: string): boolean {
  return path === "lib/supabase/database.types.ts";
}
