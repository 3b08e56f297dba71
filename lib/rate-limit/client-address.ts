import { BlockList, isIP, isIPv4 } from "node:net";
import ipaddr from "ipaddr.js";

/** Whom to believe about where a request comes from; parsed from `TRUSTED_PROXIES`. */
export type ProxyTrust = {
  /** A header that the platform itself sets and overwrites, or null. */
  platformHeader: string | null;
  /** Networks whose `x-forwarded-for` is believed, in CIDR form. */
  networks: readonly string[];
};

export type ForwardedRequest = {
  /** The other end of the connection, as the socket says; null where the host does not tell. */
  peer: string | null;
  header: (name: string) => string | null;
};

/**
 * Reads the client's address: the socket's, unless that is a trusted proxy; then the right-most entry of `x-forwarded-for` that no
 * trusted proxy owns. What stands further left was written by the client and is never read. Null when nobody believable said.
 */
export function createAddressReader(
  trust: ProxyTrust,
): (request: ForwardedRequest) => string | null {
  const trusted = listNetworks(trust.networks);
  const isTrusted = (address: string) => trusted.check(address, familyOf(address));

  return ({ peer, header }) => {
    const platform = trust.platformHeader && parse(header(trust.platformHeader));
    if (platform) return platform;
    let client = parse(peer);
    const hops = header("x-forwarded-for")?.split(",") ?? [];
    while (client !== null && hops.length > 0 && isTrusted(client)) {
      const before = parse(hops.pop());
      if (before === null) break;
      client = before;
    }
    return client;
  };
}

/** What counts as one household or office: the IPv4 address, or the /64 that an IPv6 connection is given. */
export function networkPrefix(address: string): string {
  if (isIPv4(address) || isIP(address) === 0) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${ipaddr.fromByteArray([...parsed.toByteArray().slice(0, 8), ...noHost]).toString()}/64`;
}

const noHost = [0, 0, 0, 0, 0, 0, 0, 0];

function listNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [base, bits] = ipaddr.parseCIDR(network);
    list.addSubnet(base.toString(), bits, base.kind());
  }
  return list;
}

const familyOf = (address: string) => (isIPv4(address) ? "ipv4" : "ipv6");

/** Forwarded entries may bring a port, brackets and a zone; an IPv4 address inside IPv6 is that address. */
const forwarded =
  /^(?:\[([^\]%]+)(?:%[^\]]*)?\](?::\d+)?|(\d+\.\d+\.\d+\.\d+)(?::\d+)?|([^%]+)(?:%.*)?)$/;

/** The address in its one spelling; null for what is none. */
function parse(text: string | null | undefined): string | null {
  const [, bracketed, v4, v6] = forwarded.exec(text?.trim() ?? "") ?? [];
  const address = bracketed ?? v4 ?? v6 ?? "";
  if (isIPv4(address)) return address;
  return isIP(address) === 0 ? null : ipaddr.process(address).toString();
}
