import { defineRoute } from "@/lib/server/define-route";
import { tellPrometheus } from "@/lib/server/metrics/tell-prometheus";
import { runtime } from "@/lib/server/runtime";

/** What this process has measured since it began, as Prometheus reads it; for who shows an operations token. */
export const GET = defineRoute({ actor: "scheduler", cache: "never" }, () =>
  tellPrometheus(runtime()),
);
