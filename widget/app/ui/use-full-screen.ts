import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Phones, and screens made that small by zooming in. */
const smallScreen = "(max-width: 479px), (max-height: 419px)";

/** Whether the panel covers the screen; while it does, keeps it within what the on-screen keyboard leaves free. */
export function useFullScreen(dialog: RefObject<HTMLElement | null>, isOpen: boolean): boolean {
  const [isFull, setFull] = useState(() => matchMedia(smallScreen).matches);

  useEffect(() => {
    const media = matchMedia(smallScreen);
    const update = () => setFull(media.matches);
    media.addEventListener("change", update);
    update();
    return () => media.removeEventListener("change", update);
  }, []);

  useEffect(() => {
    const viewport = window.visualViewport;
    const element = dialog.current;
    if (!isOpen || !isFull || !viewport || !element) return undefined;
    const fit = () => {
      element.style.setProperty("--viewport-top", `${viewport.offsetTop}px`);
      element.style.setProperty("--viewport-height", `${viewport.height}px`);
    };
    viewport.addEventListener("resize", fit);
    viewport.addEventListener("scroll", fit);
    fit();
    return () => {
      viewport.removeEventListener("resize", fit);
      viewport.removeEventListener("scroll", fit);
    };
  }, [dialog, isOpen, isFull]);

  return isFull;
}
