import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";
import type { Colleague } from "../notes/mentions-in";

type Team = { memberEmail: string; colleagues: readonly Colleague[] };

/** A row as it will be once the server has made a change; shown until it has. */
export function patchRow<Row extends ConversationRow>(
  row: Row,
  patch: ConversationPatch,
  team: Team,
): Row {
  const isEnding = patch.status === "closed" || patch.mode === "bot";
  return {
    ...row,
    ...(patch.status && { status: patch.status }),
    ...(patch.tags && { tags: patch.tags }),
    ...(patch.snoozedUntil !== undefined && { snoozedUntil: patch.snoozedUntil }),
    ...(patch.status === "closed" && { snoozedUntil: null }),
    ...(isEnding && { waitingSince: null, waitingFor: null }),
    ...assigneeAfter(patch, team),
  };
}

function assigneeAfter(patch: ConversationPatch, { memberEmail, colleagues }: Team) {
  const nobody = { assigneeId: null, assigneeEmail: null, assigneeName: null };
  if (patch.mode === "bot") return { mode: "bot" as const, ...nobody };
  if (patch.assigneeId === null) return nobody;
  const someone = colleagues.find(({ id, isMe }) =>
    patch.assigneeId === undefined ? isMe && patch.mode === "human" : id === patch.assigneeId,
  );
  if (!someone) return {};
  return {
    mode: "human" as const,
    assigneeId: someone.id,
    // Of colleagues only the server may tell it; that it is another's is all that counts here.
    assigneeEmail: someone.isMe ? memberEmail : someone.name,
    assigneeName: someone.name,
  };
}
