import { z } from "zod";
import { messageView, type MessageView } from "./schemas";

const databaseRow = z.object({
  author_name: z.unknown(),
  created_at: z.unknown(),
});

/** Reshapes a message row; sources and actions arrive as jsonb and are checked here, once. */
export function toMessageView(row: unknown): MessageView {
  const {
    author_name: authorName,
    created_at: createdAt,
    ...rest
  } = databaseRow.loose().parse(row);
  return messageView.parse({ ...rest, authorName, createdAt });
}
