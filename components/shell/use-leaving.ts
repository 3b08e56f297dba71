"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isWorkLostWithPage } from "@/components/api/unsaved-work";
import { setHistoryGate } from "@/components/site/history-gate";
import { wantedPage } from "./wanted-page";

type Leaving = { go: () => void };

/** Where this page stands in the tab's history; undefined in browsers that do not say. */
function placeInHistory(): number | undefined {
  const { navigation } = window as { navigation?: { currentEntry: { index: number } | null } };
  return navigation?.currentEntry?.index;
}

/**
 * Holds back whoever is about to lose what they have written, by a link or by Back, until they have decided: `leaving` is what they
 * wanted.
 */
export function useLeaving() {
  const router = useRouter();
  const pathname = usePathname();
  const [leaving, setLeaving] = useState<Leaving | null>(null);

  useEffect(() => {
    // As it was when this page came: a router that changes the address makes an effect anew.
    const place = placeInHistory();
    let isReturning = false;
    let isDecided = false;

    const onClick = (event: MouseEvent) => {
      const page = isWorkLostWithPage() ? wantedPage(event, window.location) : null;
      if (page === null) return;
      event.preventDefault();
      event.stopPropagation();
      setLeaving({ go: () => router.push(page) });
    };
    // The address has changed by then, the page has not: the router is not told, and the address is put back.
    const onBack = (event: PopStateEvent) => {
      if (isReturning) {
        isReturning = false;
        event.stopImmediatePropagation();
        return;
      }
      const isOtherPage = window.location.pathname !== pathname;
      if (isDecided || !isOtherPage || !isWorkLostWithPage()) return;
      event.stopImmediatePropagation();
      const now = placeInHistory();
      const steps = place === undefined || now === undefined ? -1 : now - place;
      isReturning = true;
      window.history.go(-steps);
      setLeaving({
        go: () => {
          isDecided = true;
          window.history.go(steps);
        },
      });
    };
    // Before anybody else on the page hears of it.
    window.addEventListener("click", onClick, true);
    setHistoryGate(onBack);
    return () => {
      window.removeEventListener("click", onClick, true);
      setHistoryGate(null);
    };
  }, [router, pathname]);

  return { leaving, stay: () => setLeaving(null) };
}
