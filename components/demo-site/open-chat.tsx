"use client";

import { useEffect } from "react";

type Queue = ((...call: unknown[]) => void) & { q?: unknown[][] };

/** Opens the chat for whoever comes by an address that ends in `#chat`, as the landing page's "try it" does. */
export function OpenChat({ slug }: { slug: string }) {
  useEffect(() => {
    if (window.location.hash !== "#chat") return;
    // The embed's own way to say something before its script has come.
    const page = window as { carbot?: Queue };
    const carbot: Queue = page.carbot ?? ((...call) => void (carbot.q ??= []).push(call));
    page.carbot = carbot;
    carbot("open", { workshop: slug });
  }, [slug]);
  return null;
}
