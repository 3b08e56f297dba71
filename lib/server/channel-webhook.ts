import { adapterOf, receiveWebhook } from "@/lib/channels";
import type { WebhookPlace } from "@/lib/channels/schemas";
import { readBytes } from "@/lib/http/read-bytes";
import type { AnyoneContext } from "./context-from-request";
import { after } from "next/server";
import { runBounded } from "./bounded-run";
import { createReadSoon } from "./read-soon";
import { runtime } from "./runtime";

/** A little more than the quiet in which a customer may still be typing. */
const quietMs = 3_200;

/** Where nothing stays up to work on the queue, answers once the customer has finished; elsewhere the worker does. */
const answerSoon = createReadSoon({
  open: runtime,
  afterAnswer: after,
  async run(shared) {
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    await runBounded(shared);
  },
});

/** Takes a provider's call: reads no more than its channel allows, stores it, and answers at once. */
export async function receiveCall(
  ctx: AnyoneContext,
  place: WebhookPlace,
  request: Request,
): Promise<Response> {
  const { channels } = runtime();
  const { bodyBytes } = adapterOf(channels.adapters, place.kind).limits;
  const body = await readBytes(request, bodyBytes, { field: "body" });
  await receiveWebhook({ ...ctx, ...channels }, place, { headers: request.headers, body });
  answerSoon();
  return new Response(null, { status: 200 });
}
