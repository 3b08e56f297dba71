import type { Session } from "../state/session";

/**
 * Lets Back close a panel that covers the screen, as people expect, instead of leaving the workshop's site: while it is open the page
 * has one more entry in its history, of the same address and with what the site's router keeps there. Returns how to stop.
 */
export function watchBack({ store, setOpen }: Session): () => void {
  let isEntered = false;

  const follow = () => {
    const { isOpen, isFull } = store.get();
    if (isOpen && isFull && !isEntered) {
      isEntered = true;
      // A page that was loaded anew over our entry has it still.
      if (!history.state?.carbot) history.pushState({ ...history.state, carbot: true }, "");
    } else if (!isOpen && isEntered) {
      isEntered = false;
      // The site may have moved on since; then the entry on top is not ours to take away.
      if (history.state?.carbot) history.back();
    }
  };
  const leave = () => {
    if (!isEntered || history.state?.carbot) return;
    isEntered = false;
    setOpen(false);
  };
  addEventListener("popstate", leave);
  const unsubscribe = store.subscribe(follow);

  return () => {
    removeEventListener("popstate", leave);
    unsubscribe();
  };
}
