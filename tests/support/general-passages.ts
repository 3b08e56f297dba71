import { readdirSync, readFileSync } from "node:fs";
import type { Passage } from "@/lib/chat/schemas";

const row = /\(\s*'(?:de|en)',\s*'((?:[^']|'')+)',\s*'((?:[^']|'')+)'\s*\)/g;

/** The general explanations that every installation has, out of their migration. */
export function generalPassages(): Passage[] {
  const folder = "supabase/migrations";
  const file = readdirSync(folder).find((name) => name.endsWith("_global_faqs_content.sql"));
  const sql = readFileSync(`${folder}/${file}`, "utf8");
  return [...sql.matchAll(row)].map(([, title = "", content = ""], index) => ({
    id: `00000000-0000-4000-8000-9${String(index).padStart(11, "0")}`,
    kind: "global_faq",
    title: title.replaceAll("''", "'"),
    heading: null,
    content: content.replaceAll("''", "'"),
    score: 1,
  }));
}
