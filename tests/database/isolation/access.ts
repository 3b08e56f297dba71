import type { Query } from "@/lib/embedded-backend";
import type { Role } from "../two-workshops";

export const commands = ["select", "insert", "update", "delete"] as const;
export type Command = (typeof commands)[number];

const all: Role[] = ["owner", "reception", "mechanic", "viewer"];
const owner: Role[] = ["owner"];
const office: Role[] = ["owner", "reception"];
const nobody: Role[] = [];

/** Which roles may do what in their own workshop, through the tables themselves. */
export const access: Record<string, Record<Command, Role[]>> = {
  workshops: { select: all, insert: nobody, update: owner, delete: nobody },
  members: { select: all, insert: nobody, update: nobody, delete: nobody },
  opening_hours: { select: all, insert: office, update: office, delete: office },
  closures: { select: all, insert: office, update: office, delete: office },
  services: { select: all, insert: office, update: office, delete: office },
  faqs: { select: all, insert: office, update: office, delete: office },
  safety_cards: { select: all, insert: office, update: office, delete: office },
  knowledge_gaps: { select: all, insert: nobody, update: office, delete: nobody },
  gap_questions: { select: nobody, insert: nobody, update: nobody, delete: nobody },
  ignored_contradictions: { select: all, insert: office, update: nobody, delete: office },
  documents: { select: all, insert: nobody, update: nobody, delete: nobody },
  document_chunks: { select: all, insert: nobody, update: nobody, delete: nobody },
  document_files: { select: nobody, insert: nobody, update: nobody, delete: nobody },
  price_proposals: { select: all, insert: nobody, update: nobody, delete: nobody },
  widget_secrets: { select: owner, insert: nobody, update: nobody, delete: nobody },
  knowledge_words: { select: nobody, insert: nobody, update: nobody, delete: nobody },
  contacts: {
    select: ["owner", "reception", "viewer"],
    insert: office,
    update: office,
    delete: owner,
  },
  conversations: {
    select: all,
    insert: nobody,
    update: ["owner", "reception", "mechanic"],
    delete: owner,
  },
  told_details: {
    select: ["owner", "reception", "viewer"],
    insert: nobody,
    update: nobody,
    delete: nobody,
  },
  // The row inserted is signed by the owner: nobody writes in another's name.
  messages: { select: all, insert: owner, update: nobody, delete: nobody },
  leads: {
    select: ["owner", "reception", "viewer"],
    insert: office,
    update: office,
    delete: owner,
  },
  lead_sends: {
    select: ["owner", "reception", "viewer"],
    insert: nobody,
    update: nobody,
    delete: nobody,
  },
  ai_usage: { select: owner, insert: nobody, update: nobody, delete: nobody },
};

/** A column that the roles named above may write. */
export const touchedColumn: Record<string, string> = {
  workshops: "name",
  members: "name",
  opening_hours: "weekday",
  closures: "reason",
  services: "name",
  faqs: "answer",
  safety_cards: "title",
  knowledge_gaps: "status",
  gap_questions: "question",
  ignored_contradictions: "sentence",
  documents: "title",
  document_chunks: "title",
  document_files: "name",
  price_proposals: "service_name",
  widget_secrets: "secret",
  knowledge_words: "word",
  contacts: "name",
  conversations: "status",
  told_details: "details",
  messages: "body",
  leads: "status",
  lead_sends: "content",
  ai_usage: "turns",
};

export type Caller = { role: "anon" } | { role: "authenticated"; userId: string };
/** Rows seen or changed; a refused statement has none, and says why. */
export type Outcome = { rows: number; refusal: string | null };

/** Runs one statement with the caller's role and claims, and takes it back. */
export async function tryAs(
  sql: Query,
  caller: Caller,
  text: string,
  params: unknown[] = [],
): Promise<Outcome> {
  await sql("begin");
  try {
    await sql("select set_config('request.jwt.claim.sub', $1, true)", [
      caller.role === "anon" ? "" : caller.userId,
    ]);
    await sql(`set local role ${caller.role}`);
    return {
      rows: (await sql(`with done as (${text}) select * from done`, params)).length,
      refusal: null,
    };
  } catch (error) {
    return { rows: 0, refusal: sqlState(error) };
  } finally {
    await sql("rollback");
  }
}

function sqlState(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
