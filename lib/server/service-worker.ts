import { serviceWorkerSource } from "@/lib/push/service-worker-source";

/** Answers with the service worker; browsers ask for it anew each time. */
export function serviceWorker(): Response {
  return new Response(serviceWorkerSource, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
    },
  });
}
