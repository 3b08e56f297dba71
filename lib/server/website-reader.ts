import { serverEnv } from "@/lib/env/server";
import { fetchPage, type FetchPage, type ReadDocument } from "@/lib/knowledge";
import { localNetworkToo } from "@/lib/outbound/network";
import { createDocumentReader } from "./document-reader";
import { runtime } from "./runtime";

/** How pages of a workshop's own site are read while somebody waits: fetched here, read in a process of their own. */
export function websiteReader(): {
  fetchPage: FetchPage;
  readDocument: ReadDocument;
  userAgent: string;
} {
  const isLocalToo = serverEnv().READ_LOCAL_PAGES === "on";
  return {
    fetchPage: isLocalToo
      ? (url, options) => fetchPage(url, { ...options, network: localNetworkToo })
      : fetchPage,
    readDocument: createDocumentReader(),
    userAgent: `CarBot/1.0 (+${runtime().site})`,
  };
}
