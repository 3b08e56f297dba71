import type { Instrumentation } from "next";

// Next bundles this file for its edge runtime too, which we do not use; there the bundler drops what these conditions hold.

/** Starts what all requests share; a wrong environment ends the process with the variable's name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startRuntime } = await import("@/lib/server/start-runtime");
    const { hasListener } = await import("@/lib/server/listener-presence");
    // Where there is no listener, as in a function of Vercel's, each route is loaded when it is asked for.
    startRuntime(hasListener() ? (await import("@/app/api/hot-routes")).hotRoutes : {});
  }
}

export const onRequestError: Instrumentation.onRequestError = async (...failure) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportRequestError } = await import("@/lib/server/report-request-error");
    await reportRequestError(...failure);
  }
};
