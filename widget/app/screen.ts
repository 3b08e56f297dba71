import type { Session } from "../state/session";

/** Phones, and screens made that small by zooming in: there the panel covers everything. */
const smallScreen = "(max-width: 479px), (max-height: 419px)";

/** Follows the screen: its size, what an on-screen keyboard leaves of it, and whoever turns from an open menu to something else. Returns how to stop. */
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
  for (const type of ["pointerdown", "focusin"]) {
    root.addEventListener(type, ({ target }) => {
      // A click on a word of the menu gives the focus to the dialog around it.
      const isElse = target instanceof Element && !target.closest(".menu,.head");
      if (isElse && target.nodeName !== "DIALOG") setMenu("closed");
    });
  }

  return () => {
    media.removeEventListener("change", measure);
    viewport?.removeEventListener("resize", fit);
    viewport?.removeEventListener("scroll", fit);
    unsubscribe();
  };
}
