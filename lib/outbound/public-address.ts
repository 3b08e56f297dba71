import ipaddr from "ipaddr.js";

const globalIpv6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to the public internet: not this machine, not a private or shared network, not a cloud's
 * metadata service (169.254.169.254 is link-local), and not an IPv6 way of writing any of these.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (plain.range() !== "unicast") return false;
  return plain.kind() === "ipv4" || plain.match(globalIpv6);
}
