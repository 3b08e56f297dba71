import { isIP } from "node:net";
import { z } from "zod";

const loopback = ["127.0.0.0/8", "::1/128"];

/** Words for networks that have no one address. */
const networksByWord: Record<string, readonly string[]> = {
  loopback,
  private: [...loopback, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/** Platforms that overwrite a header of their own on every request, so that no client can forge it. */
const headerByPlatform: Record<string, string> = {
  vercel: "x-vercel-forwarded-for",
  cloudflare: "cf-connecting-ip",
  fly: "fly-client-ip",
};

/**
 * `TRUSTED_PROXIES`: addresses, CIDR networks and the words `loopback`, `private`, `vercel`, `cloudflare` or `fly`, separated by
 * commas.
 */
export const trustedProxies = z.string().transform((text, context) => {
  const trust: { platformHeader: string | null; networks: string[] } = {
    platformHeader: null,
    networks: [],
  };
  for (const entry of text.split(",").map((part) => part.trim().toLowerCase())) {
    const network = networksByWord[entry] ?? toNetwork(entry);
    const header = headerByPlatform[entry];
    if (header !== undefined) trust.platformHeader = header;
    else if (network.length > 0) trust.networks.push(...network);
    else context.addIssue({ code: "custom", message: rule });
  }
  return trust;
});

const rule =
  "must be addresses, networks such as 10.0.0.0/8, or loopback, private, vercel, cloudflare or fly, separated by commas";

/** One network in CIDR form, or none when the entry is no address. */
function toNetwork(entry: string): string[] {
  const [address = "", bits, ...rest] = entry.split("/");
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  if (longest === undefined || rest.length > 0) return [];
  if (bits === undefined) return [`${address}/${longest}`];
  return /^\d{1,3}$/.test(bits) && Number(bits) <= longest ? [entry] : [];
}
