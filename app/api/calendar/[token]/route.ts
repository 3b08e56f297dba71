import { readCalendarFeed, writeFeed } from "@/lib/appointments";
import { feedPath } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** A workshop's appointments for the calendar program of a member, who needs nothing but the secret in the address. */
export const GET = defineRoute(
  { actor: "anyone", cache: "never", params: feedPath },
  async (ctx, { params }) => {
    const { site } = runtime();
    const feed = await readCalendarFeed(ctx, params.token.replace(/\.ics$/, ""));
    return new Response(writeFeed(feed, `${site}/w/${feed.workshop.slug}/appointments`), {
      headers: { "content-type": "text/calendar; charset=utf-8" },
    });
  },
);
