import { regionOf, type Locale } from "@/lib/core/locales";
import { runtime } from "./runtime";
import { canServe } from "./tell-readiness";

/** How this installation is right now, for people: whether it works, and when that was seen. */
export async function readStatus(locale: Locale): Promise<{ isReady: boolean; asOf: string }> {
  const { readiness, now } = runtime();
  const isReady = canServe(await readiness());
  const asOf = new Intl.DateTimeFormat(regionOf(locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }).format(now());
  return { isReady, asOf };
}
