import { z } from "zod";
import type { Embedding } from "@/lib/ai/embedding/embedder";
import type { Context } from "@/lib/core/context";
import type { Locale } from "@/lib/core/locales";
import { buildSearch } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { passage, type Passage } from "../schemas";
import { tellablePassages } from "./tellable-passages";

/** The passages that may answer a question, outside of a turn that stores it; by the service's door, a search is not a member's to run. */
export async function searchPassages(
  { db, workshop }: Pick<Context, "db"> & { workshop: WorkshopContext },
  question: string,
  locale: Locale,
  embedding: Embedding | null = null,
): Promise<Passage[]> {
  const { query, terms } = buildSearch(question, locale);
  const rows = await callRpc(db, "search_knowledge", {
    p_workshop_id: workshop.workshop.id,
    p_query: query,
    p_terms: terms,
    p_embedding: embedding,
  });
  return tellablePassages(z.array(passage).parse(rows), workshop);
}
