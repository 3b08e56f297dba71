import { leadAction, missingOf } from "@/lib/chat";
import type { LeadDraft } from "@/lib/chat/schemas";
import { part, type Part } from "../part";
import type { Turn } from "../turn";
import { draftOf, maxAsked, progressText, tellsWho } from "./lead-slots";

/** Talk beside which a message still only tells what was asked for: "Danke! Müller, 0171 …". */
const besideTelling: ReadonlySet<string> = new Set(["greeting", "thanks", "ok", "bye"]);

/**
 * A message that asks nothing and only tells of its sender: part of the open lead, a change to the request that was sent, or somebody
 * who may be called back. Null when it is something else.
 */
export function tellingPart(turn: Turn): Part | null {
  const { draft, sent, frame, wording } = turn;
  if (asksOrWants(turn)) return null;
  if (draft !== null && hasTalk(turn, "decline")) return part({ text: wording.leadDropped });
  const { slots } = frame;
  const isTold = Object.keys(slots).length > 0;
  if (!isTold) return null;
  const isCollecting = draft !== null && draft.asked > 0;
  if (sent !== null && !isCollecting) return amendPart(turn);
  if (draft !== null && (isCollecting || tellsWho(turn))) return progressPart(turn, draft);
  const isReachable = turn.known.phone !== undefined || turn.known.email !== undefined;
  if (!tellsWho(turn) && !isReachable) return null;
  return progressPart(turn, { purpose: "callBack", asked: 0 });
}

/** After another answer: back to what the open lead still needs, without counting as asked anew. */
export function resumePart(parts: readonly Part[], turn: Turn): Part[] {
  const { draft, wording } = turn;
  if (draft === null || draft.asked === 0) return [];
  const merged = { ...draft, ...turn.frame.slots };
  const missing = missingOf(merged);
  const isReplaced = parts.some(
    ({ lead, actions }) =>
      actions.some(({ type }) => type === "handoff") || (lead !== undefined && lead.asked > 0),
  );
  const isTalk = parts.every(({ answered, sources }) => answered && sources.length === 0);
  if (missing.length === 0 || isReplaced || isTalk) return [];
  return [part({ text: wording.leadResume(missing), actions: [leadAction(merged)], lead: merged })];
}

function asksOrWants({ frame }: Turn): boolean {
  const { asks, action, unknown, refuse, clarify } = frame;
  const isTelling = asks.every(
    (ask) => ask.ask === "talk" && (besideTelling.has(ask.kind) || ask.kind === "decline"),
  );
  return !isTelling || action !== null || unknown.length > 0 || refuse !== null || clarify !== null;
}

function hasTalk({ frame }: Turn, kind: string): boolean {
  return frame.asks.some((ask) => ask.ask === "talk" && ask.kind === kind);
}

function progressPart(turn: Turn, { purpose }: LeadDraft): Part {
  const draft = draftOf(purpose, turn);
  return part({
    text: progressText(draft, turn),
    actions: [leadAction(draft)],
    lead: { ...draft, asked: Math.min(draft.asked, maxAsked) },
  });
}

/** "Lieber Montag" after the form was sent: the form again, with the change. */
function amendPart({ sent, frame, wording }: Turn): Part {
  const { sentAt: _sentAt, message: _message, ...known } = sent ?? { sentAt: "" };
  const hasWish = known.wish !== undefined || frame.slots.wish !== undefined;
  const draft: LeadDraft = {
    ...known,
    ...frame.slots,
    purpose: hasWish ? "appointment" : "callBack",
    asked: 0,
  };
  return part({ text: wording.leadAmend, actions: [leadAction(draft)] });
}
