import { RequestFailed } from "@/components/api/request-json";
import type { DocumentErrorReason } from "@/lib/knowledge/schemas";

/** Names of the sentences under `knowledge.errors`. */
export type KnowledgeErrorKey =
  | DocumentErrorReason
  | "document_exists"
  | "too_many_documents"
  | "plan_documents"
  | "plan_storage"
  | "no_connection"
  | "unknown";

/** An object rather than a list, so that the compiler notices one that is missing. */
const sentences: Record<KnowledgeErrorKey, true> = {
  type_not_supported: true,
  file_too_large: true,
  too_many_pages: true,
  too_long: true,
  unpacks_too_large: true,
  too_complex: true,
  empty: true,
  pdf_encrypted: true,
  pdf_without_text: true,
  file_damaged: true,
  url_not_allowed: true,
  url_not_found: true,
  url_not_reachable: true,
  url_refused_by_robots: true,
  reading_took_too_long: true,
  reading_took_too_much: true,
  reading_crashed: true,
  not_storable: true,
  reading_failed: true,
  document_exists: true,
  too_many_documents: true,
  plan_documents: true,
  plan_storage: true,
  no_connection: true,
  unknown: true,
};

/** The sentence for a refusal; whatever has none of its own is unknown. */
export function toErrorKey(error: unknown): KnowledgeErrorKey {
  if (!(error instanceof RequestFailed)) return "unknown";
  if (error.status === 0) return "no_connection";
  if (isKey(error.reason)) return error.reason;
  // A proxy or host that refuses a file has no reason of ours.
  return error.status === 413 ? "file_too_large" : "unknown";
}

function isKey(reason: string): reason is KnowledgeErrorKey {
  return Object.hasOwn(sentences, reason);
}
