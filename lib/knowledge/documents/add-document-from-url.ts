import { isIP } from "node:net";
import type { MemberContext } from "@/lib/core/context";
import { cutText } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { DocumentRow } from "../schemas";
import { isPublicAddress } from "@/lib/outbound/public-address";
import { DocumentRefused, toAppError } from "./refused";
import { requireAdded } from "./require-added";

/**
 * Keeps the address of a page and leaves reading it to the worker, which checks where its name leads. Throws `invalid` for an
 * address that plainly is none of the public web, `conflict` when it is there already, and `forbidden`.
 */
export async function addDocumentFromUrl(
  ctx: MemberContext,
  address: string,
): Promise<DocumentRow> {
  const url = new URL(address);
  if (!isOnPublicWeb(url)) throw toAppError(new DocumentRefused("url_not_allowed"), "url");
  url.hash = "";
  const rows = await callRpc(ctx.db, "add_document", {
    p_workshop: ctx.workshopSlug,
    p_title: titleOf(url),
    p_url: url.href,
  });
  return requireAdded(ctx, rows);
}

function isOnPublicWeb(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.username !== "" || url.password !== "") return false;
  return isIP(host) === 0
    ? host.includes(".") && !/\.(?:localhost|local|internal)$/.test(host)
    : isPublicAddress(host);
}

/** Until the page has been read, and if it has no title of its own. */
function titleOf({ hostname, pathname }: URL): string {
  return cutText(hostname.replace(/^www\./, "") + pathname.replace(/\/$/, ""), 200);
}
