/** Address of a member's JSON route; parameters without a value are left out. */
export function workshopUrl(
  workshop: string,
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(given).toString();
  return `/api/workshops/${encodeURIComponent(workshop)}/${path}${search && `?${search}`}`;
}
