"use client";

import { useEffect } from "react";
import { earlyPressesScript } from "./early-presses-script";

declare global {
  interface Window {
    /** Ends the keeping and hands out what was pressed, in that order; there until the page is alive. */
    carbotEarlyPresses?: () => HTMLElement[];
  }
}

/**
 * Nothing of a page listens before its scripts have arrived, and React does over again only what happens after that. So an inline script
 * keeps the buttons that were pressed on a slow line, and the page, once it is alive, presses each of them once.
 */
export function EarlyPresses({ nonce }: { nonce: string | undefined }) {
  useEffect(() => {
    for (const button of window.carbotEarlyPresses?.() ?? []) button.click();
  }, []);
  return (
    <script
      nonce={nonce}
      // The browser hides the nonce of a script that has run.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: earlyPressesScript }}
    />
  );
}
