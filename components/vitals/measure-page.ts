import { onCLS, onINP, onLCP, onTTFB } from "web-vitals";
import { findPagePattern } from "@/lib/core/page-patterns";

/**
 * Measures this load of a page and tells it under the page's pattern when the page is left or hidden. Each vital is told once a load;
 * steps from page to page inside of the app belong to the page that was loaded.
 */
export function measurePage(): void {
  const page = findPagePattern(location.pathname);
  if (page === null) return;
  const told = new Set<string>();
  let vitals: Record<string, number> = {};
  const keep = ({ name, value }: { name: string; value: number }) => {
    if (!told.has(name)) vitals[name] = value;
  };
  for (const watch of [onLCP, onINP, onCLS, onTTFB]) watch(keep);

  // The library looks for its last figures on the way down to the document: we come on the way back.
  window.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || Object.keys(vitals).length === 0) return;
    for (const name of Object.keys(vitals)) told.add(name);
    tell(JSON.stringify({ page, vitals }));
    vitals = {};
  });
}

/** Gets through although the page is left; what does not is not worth a second try. */
function tell(body: string): void {
  const isTaken = navigator.sendBeacon(
    "/api/vitals",
    new Blob([body], { type: "application/json" }),
  );
  if (isTaken) return;
  const sent = fetch("/api/vitals", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
    keepalive: true,
  });
  sent.catch(() => undefined);
}
