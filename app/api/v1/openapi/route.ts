import { describeApi } from "@/lib/api-keys";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** What a program may ask; it tells nothing of anybody, so no key is asked for. */
export const GET = defineRoute({ actor: "anyone", cache: "never" }, async () =>
  describeApi(runtime().site),
);
