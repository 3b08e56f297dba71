import { RequestFailed } from "@/components/api/request-json";

const known = [
  "slot_taken",
  "changed_meanwhile",
  "status_order",
  "role_not_allowed",
  "bad_phone",
  "bad_times",
  "unknown_service",
] as const;

export type RefusalKey = (typeof known)[number] | "invalid" | "other";

/** Which sentence a refused change is told with. */
export function refusalOf(error: unknown): RefusalKey {
  if (!(error instanceof RequestFailed)) return "other";
  return (
    known.find((reason) => reason === error.reason) ??
    (error.status === 400 || error.status === 422 ? "invalid" : "other")
  );
}
