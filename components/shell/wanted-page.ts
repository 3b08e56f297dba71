/** Where a click leads within the dashboard, if it leads away from the page at hand in this very tab; null otherwise. */
export function wantedPage(event: MouseEvent, here: Location): string | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey)
    return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  const isHereToStay = link !== null && !link.download && /^(?:_self)?$/.test(link.target);
  return isHereToStay ? leadsTo(link, here) : null;
}

type Address = Pick<URL, "origin" | "pathname" | "search" | "hash">;

/** The path of another page of this site; null for a place on this page, and for everything that is no page of ours. */
export function leadsTo(to: Address, here: Address): string | null {
  const isHere = to.pathname === here.pathname && to.search === here.search;
  return to.origin !== here.origin || isHere ? null : to.pathname + to.search + to.hash;
}
