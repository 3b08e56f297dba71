import type { Instrumentation } from "next";

// Next bundles this file for its edge runtime too, which we do not use; there the bundler drops what these conditions hold.

/** Opens what all requests share, so that a wrong environment stops the start and not the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { runtime } = await import("@/lib/server/runtime");
    runtime();
  }
}

export const onRequestError: Instrumentation.onRequestError = async (...failure) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportRequestError } = await import("@/lib/server/report-request-error");
    await reportRequestError(...failure);
  }
};
