import type { TurnEvent } from "@/lib/chat/schemas";
import type { Context } from "@/lib/core/context";
import { toKnownError } from "@/lib/http/problem";
import { sse } from "@/lib/http/sse";
import { collectTurn } from "./collect-turn";
import { keepAlive } from "./keep-alive";

/** Sends a turn as events, or as one object to a caller that accepts JSON and no event stream. */
export async function respondToTurn(
  ctx: Context,
  request: Request,
  events: AsyncIterable<TurnEvent>,
): Promise<Response> {
  const accept = request.headers.get("accept") ?? "";
  if (accept.includes("application/json") && !accept.includes("text/event-stream")) {
    return Response.json(await collectTurn(events));
  }
  return sse(events, { keepAlive, toErrorEvent: (error) => toErrorEvent(ctx, error) });
}

function toErrorEvent(ctx: Context, error: unknown): TurnEvent {
  const { code, reason, cause } = toKnownError(error);
  ctx.log.error("turn_failed", { requestId: ctx.requestId, code, reason, error: cause });
  return { event: "error", data: { code, reason } };
}
