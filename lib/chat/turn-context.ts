import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { Models } from "@/lib/ai/models";
import type { Context } from "@/lib/core/context";
import type { WorkshopContext } from "@/lib/workshops/context";

/** A visitor's turn in a conversation whose token has been checked. */
export type TurnContext = Context & {
  workshop: WorkshopContext;
  conversationId: string;
  /** Handed back so that the visitor can go on. */
  token: string;
  /** The question's meaning for search, or null; absent where words alone are searched. */
  embedQuery?: EmbedQuery;
  /** Absent where no language model is configured: then the built-in engine answers alone. */
  models?: Models;
};
