import { serviceWorker } from "@/lib/server/service-worker";

/** The service worker of the dashboard, at the root, so that its scope is the whole site. */
export const GET = serviceWorker;
