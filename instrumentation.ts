import type { Instrumentation } from "next";

// Next bundles this file for its edge runtime too, which we do not use; there the bundler drops what these conditions hold.

/** Starts what all requests share; a wrong environment ends the process with the variable's name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startRuntime } = await import("@/lib/server/start-runtime");
    startRuntime();
  }
}

export const onRequestError: Instrumentation.onRequestError = async (...failure) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportRequestError } = await import("@/lib/server/report-request-error");
    await reportRequestError(...failure);
  }
};
