import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { isLoopback } from "@/lib/core/loopback";
import { isPublicAddress } from "./public-address";

/** How names become addresses and which of these may be reached; tests bring their own. */
export type Network = {
  resolve: (hostname: string) => Promise<{ address: string; family: number }[]>;
  isAllowed: (address: string) => boolean;
};

/** An address that is none of the public web, or a name that leads to one. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

export const publicInternet: Network = {
  resolve: (hostname) => systemLookup(hostname, { all: true, verbatim: true }),
  isAllowed: isPublicAddress,
};

/** The public web and this very machine, for an installation that is a test. */
export const localNetworkToo: Network = {
  ...publicInternet,
  isAllowed: (address) => isPublicAddress(address) || isLoopback(address),
};

/** An address in numbers is never looked up, so it is checked here; `URL` has already undone its stranger spellings. */
export function isReachable(url: URL, network: Network): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isWeb = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return isWeb && (isIP(host) === 0 || network.isAllowed(host));
}

/** One address that may not be reached spoils the name: which one a connection takes is chance. */
export function checkedLookup({ resolve, isAllowed }: Network): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found;
        if (first === undefined || !found.every(({ address }) => isAllowed(address))) {
          return callback(new AddressRefused("not a public address"), "", 0);
        }
        return all === true ? callback(null, found) : callback(null, first.address, first.family);
      },
      (error: unknown) =>
        callback(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
}
