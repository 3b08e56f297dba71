import { defineRoute } from "@/lib/server/define-route";
import { rotateWidgetSecret } from "@/lib/workshops";

export const POST = defineRoute({ actor: "member", cache: "never" }, rotateWidgetSecret);
