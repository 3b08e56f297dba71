import { isLoopback } from "@/lib/core/loopback";
import { peerAddress } from "./peer-address";

/**
 * Whether a request was made on this machine for this machine: by its connection, by the name it was addressed to, and by what
 * proxies add. A proxy on the same machine connects from here too, but it passes on another name or address.
 */
export function isLocalRequest(headers: Headers, siteUrl: string): boolean {
  const peer = peerAddress(headers);
  if (peer === null) return false;
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  const hosts = [headers.get("host"), headers.get("x-forwarded-host")].filter(
    (host) => host !== null,
  );
  const names = [siteUrl, ...hosts.map((host) => `http://${host}`)].map(hostOf);
  return [peer, ...forwarded.map((entry) => entry.trim()), ...names].every(isLoopback);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "";
}
