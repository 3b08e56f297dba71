import { cutText } from "@/lib/core/text";

/** How the widget stands on a page: for this workshop, for another one, or not at all. */
export type Embed = "ready" | "wrongWorkshop" | "missing";

const longestPage = 3_000_000;
const longestTag = 2_000;
/** No page that people wrote has more. */
const mostScripts = 1_000;

/** Looks for the widget's script in a page's source; comments do not count. */
export function findEmbed(html: string, slug: string): Embed {
  const source = withoutComments(cutText(html, longestPage));
  let found: Embed = "missing";
  let at = source.indexOf("<script");
  for (let count = 0; at !== -1 && count < mostScripts; count++) {
    const [tag = ""] = source.slice(at, at + longestTag).split(">", 1);
    at = source.indexOf("<script", at + 7);
    if (!/\bsrc\s*=\s*["']?[^"'\s>]*\/widget\.js/i.test(tag)) continue;
    const workshop = /\bdata-workshop\s*=\s*["']?([a-z0-9-]+)/i.exec(tag)?.[1];
    if (workshop === slug) return "ready";
    found = "wrongWorkshop";
  }
  return found;
}

function withoutComments(source: string): string {
  let kept = "";
  let from = 0;
  for (let at = source.indexOf("<!--"); at !== -1; at = source.indexOf("<!--", from)) {
    kept += source.slice(from, at);
    const end = source.indexOf("-->", at + 4);
    if (end === -1) return kept;
    from = end + 3;
  }
  return kept + source.slice(from);
}
