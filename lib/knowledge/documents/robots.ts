import robotsParser from "robots-parser";

type ReadRobots = (url: URL) => Promise<{ status: number; text: string }>;

/**
 * Whether a site lets us read a page (RFC 9309): without a robots.txt yes, with one as it says, and no while the site
 * cannot give it. `read` throws when the site is not reachable at all.
 */
export async function isAllowedByRobots(
  page: URL,
  userAgent: string,
  read: ReadRobots,
): Promise<boolean> {
  const address = new URL("/robots.txt", page);
  const { status, text } = await read(address);
  if (status >= 500 || status === 429) return false;
  if (status < 200 || status > 299) return true;
  return robotsParser(address.href, text).isAllowed(page.href, userAgent) !== false;
}
