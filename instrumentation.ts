import { runtime } from "@/lib/server/runtime";

export { reportRequestError as onRequestError } from "@/lib/server/report-request-error";

/** Opens what all requests share, so that a wrong environment stops the start and not the first visitor. */
export function register(): void {
  runtime();
}
