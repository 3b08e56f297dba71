import { expect, it } from "vitest";
import { isPublicAddress } from "@/lib/outbound/public-address";

it.each(["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
  "%s is on the public internet",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  ["this machine", "127.0.0.1"],
  ["this machine", "127.9.9.9"],
  ["this machine", "::1"],
  ["this machine, unspecified", "0.0.0.0"],
  ["this machine, unspecified", "::"],
  ["this machine inside IPv6", "::ffff:127.0.0.1"],
  ["this machine inside IPv6, in hex", "::ffff:7f00:1"],
  ["a private network", "10.0.0.1"],
  ["a private network", "172.16.5.4"],
  ["a private network", "192.168.1.1"],
  ["a private network inside IPv6", "::ffff:10.0.0.1"],
  ["a private network by NAT64", "64:ff9b::a00:1"],
  ["a private network by 6to4", "2002:a00:1::"],
  ["a private IPv6 network", "fd00::1"],
  ["an old site-local network", "fec0::1"],
  ["a shared carrier network", "100.64.0.1"],
  ["a cloud's metadata", "169.254.169.254"],
  ["a cloud's metadata", "100.100.100.200"],
  ["a cloud's metadata", "192.0.0.192"],
  ["a cloud's metadata inside IPv6", "::ffff:169.254.169.254"],
  ["a cloud's metadata in IPv6", "fd00:ec2::254"],
  ["a link", "fe80::1"],
  ["many at once", "224.0.0.1"],
  ["many at once", "ff02::1"],
  ["everybody", "255.255.255.255"],
  ["examples in books", "192.0.2.1"],
  ["examples in books", "2001:db8::1"],
  ["nothing", "not an address"],
  ["nothing", ""],
])("%s is not: %s", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
