import type { ComponentChildren, createElement } from "preact";

/**
 * The app's own function for elements, handed over by `takeRenderer`: the form's file draws into the app's tree and carries no second
 * Preact.
 */
export let h: typeof createElement;

/** Call before anything of this file is drawn. */
export function takeRenderer(own: typeof createElement): void {
  h = own;
}

/** Draws what is in it, as Preact's own does. */
export const Fragment = ({ children }: { children?: ComponentChildren }) => children;
