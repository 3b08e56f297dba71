import { readdirSync, readFileSync } from "node:fs";

const row = /\(\s*'(?:de|en)',\s*'((?:[^']|'')+)',\s*'((?:[^']|'')+)'\s*\)/g;
const folder = "supabase/migrations";

/** The general explanations that every installation has, out of their migration. */
export function generalTexts(): { title: string; content: string }[] {
  const file = readdirSync(folder).find((name) => name.endsWith("_global_faqs_content.sql"));
  const sql = readFileSync(`${folder}/${file}`, "utf8");
  return [...sql.matchAll(row)].map(([, title = "", content = ""]) => ({
    title: title.replaceAll("''", "'"),
    content: content.replaceAll("''", "'"),
  }));
}
