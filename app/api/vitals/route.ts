import { refuseForeignWrite } from "@/lib/http/origin";
import { countVitals, vitalReport } from "@/lib/operations";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** Takes what a page of ours has measured in a browser; nobody is asked who looked at it. */
export const POST = defineRoute(
  { actor: "anyone", cache: "never", body: vitalReport, maxBodyBytes: 1_024 },
  (_, { body, request }) => {
    refuseForeignWrite(request, runtime().site);
    countVitals(runtime().metrics, body);
  },
);
