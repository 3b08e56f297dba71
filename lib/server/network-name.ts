import { createHmac } from "node:crypto";
import { isIPv4 } from "node:net";
import { cutText } from "@/lib/core/text";

/** What a network is called where addresses have no business. */
export type NameNetwork = (network: string) => string;

/**
 * Names networks as the limits count them (`networkPrefix`): the address cut to its network, so that a person can tell providers apart,
 * and a hash with a key of ours, so that one household alone is meant and nobody finds its address by trying all.
 */
export function createNetworkName(secret: string): NameNetwork {
  return (network) => {
    const hash = createHmac("sha256", `network ${secret}`).update(network).digest("base64url");
    const shown = isIPv4(network) ? network.replace(/\.\d+$/, ".0/24") : network;
    return `${shown}#${cutText(hash, 16)}`;
  };
}
