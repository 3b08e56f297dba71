import { existsSync } from "node:fs";
import { findOnPath } from "./debian-package";

/** Where Debian keeps a WebKit that can be driven. */
export const miniBrowser = ["4.1", "4.0", "6.0"]
  .map(
    (version) =>
      `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  )
  .find((file) => existsSync(file));

/** What a browser needs on this machine, and the packages that bring it. */
export function findMissing(path: string, kind: "firefox" | "webkit"): string[] {
  const has = (...names: string[]) => findOnPath(path, names) !== null;
  if (kind === "firefox") return has("firefox-esr", "firefox") ? [] : ["firefox-esr"];
  return [
    ...(has("WebKitWebDriver") && miniBrowser ? [] : ["webkit2gtk-driver"]),
    ...(has("Xvfb") ? [] : ["xvfb"]),
  ];
}
