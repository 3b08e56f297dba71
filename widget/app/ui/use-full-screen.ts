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
    if (!isOpen || !isFull || !viewport) return undefined;
    const fit = () => {
      dialog.current?.style.setProperty("--viewport-top", `${viewport.offsetTop}px`);
      dialog.current?.style.setProperty("--viewport-height", `${viewport.height}px`);
    };
    viewport.addEventListener("resize", fit);
    viewport.addEventListener("scroll", fit);
    fit();
    return () => {
      viewport.removeEventListener("resize", fit);
      viewport.removeEventListener("scroll", fit);
    };
  }, [isOpen, isFull]);

  return isFull;
}
