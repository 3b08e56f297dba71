import type { Session } from "../state/session";

/** Phones, and screens made that small by zooming in: there the panel covers everything. */
const smallScreen = "(max-width: 479px), (max-height: 419px)";

/** Follows the screen: its size, what an on-screen keyboard leaves of it, and taps beside an open menu. Returns how to stop. */
export function watchScreen(root: ShadowRoot, { store, setMenu }: Session): () => void {
  const media = matchMedia(smallScreen);
  const viewport = window.visualViewport;

  const measure = () => store.set({ isFull: media.matches });
  const fit = () => {
    const dialog = root.querySelector("dialog");
    if (!viewport || !dialog || !store.get().isOpen) return;
    dialog.style.setProperty("--viewport-top", `${viewport.offsetTop}px`);
    dialog.style.setProperty("--viewport-height", `${viewport.height}px`);
  };
  measure();
  media.addEventListener("change", measure);
  viewport?.addEventListener("resize", fit);
  viewport?.addEventListener("scroll", fit);
  const unsubscribe = store.subscribe(fit);
  root.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && !target.closest(".menu,.head")) setMenu("closed");
  });

  return () => {
    media.removeEventListener("change", measure);
    viewport?.removeEventListener("resize", fit);
    viewport?.removeEventListener("scroll", fit);
    unsubscribe();
  };
}
