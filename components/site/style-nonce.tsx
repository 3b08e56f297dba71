"use client";

import { setNonce } from "get-nonce";

// An open window of Radix holds the page still with a style element of its own, which the page's policy lets in by the nonce that the
// page came with. Scripts keep it; no attribute shows it.
if (typeof document !== "undefined") {
  const script = document.querySelector<HTMLScriptElement>("script[nonce]");
  if (script !== null) setNonce(script.nonce);
}

/** Nothing to see; standing in the layout, it lets styles that are made in the browser be used. */
export function StyleNonce() {
  return null;
}
