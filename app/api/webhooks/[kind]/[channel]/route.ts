import { answerChallenge } from "@/lib/channels";
import { webhookPlace } from "@/lib/channels/schemas";
import { receiveCall } from "@/lib/server/channel-webhook";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** Seconds that a serverless host lets a call take: where no worker stays up, the answer is made after the 200. */
export const maxDuration = 60;

export const POST = defineRoute(
  { actor: "anyone", cache: "never", params: webhookPlace },
  (ctx, { params, request }) => receiveCall(ctx, params, request),
);

/** A provider asks whether this is the place, before it sends anything. */
export const GET = defineRoute(
  { actor: "anyone", cache: "never", params: webhookPlace },
  async (ctx, { params, request }) => {
    const query = new URL(request.url).searchParams;
    const answer = await answerChallenge({ ...ctx, ...runtime().channels }, params, query);
    return new Response(answer, { headers: { "content-type": "text/plain; charset=utf-8" } });
  },
);
