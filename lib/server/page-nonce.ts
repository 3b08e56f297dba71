import { headers } from "next/headers";

/** The nonce that the proxy has put into this page's policy; undefined where there is none. */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([\w+/=]+)'/.exec(policy)?.[1];
}
