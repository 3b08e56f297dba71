/** The address of a page of slots with one of them chosen; `at` is ISO 8601. */
export function slotAddress(page: string, at: string): string {
  return `${page}${page.includes("?") ? "&" : "?"}slot=${encodeURIComponent(at)}`;
}
