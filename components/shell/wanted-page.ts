/** Where a click leads within the dashboard, if it leads away from the page at hand in this very tab; null otherwise. */
export function wantedPage(event: MouseEvent, here: Location): string | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey)
    return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (link === null || (link.target !== "" && link.target !== "_self") || link.download)
    return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const isHere = pathname === here.pathname && search === here.search;
  return origin !== here.origin || isHere ? null : pathname + search + hash;
}
