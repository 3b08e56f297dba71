import { defineRoute } from "@/lib/server/define-route";

/** This process answers; it says nothing of what it depends on. */
export const GET = defineRoute({ actor: "anyone", cache: "never" }, () => ({ status: "ok" }));
