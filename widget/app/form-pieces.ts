import { createElement, type ComponentType } from "preact";
import type { LeadCardProps } from "./ui/lead-card";
import type { View } from "./view";

/** The pieces of the form's own file. */
export type FormPieces = {
  LeadForm: ComponentType<View>;
  LeadCard: ComponentType<LeadCardProps>;
  takeRenderer: (own: typeof createElement) => void;
};

let pieces: FormPieces | undefined;
let loading: Promise<void> | undefined;

/** The form's pieces once they are there. */
export const formPieces = () => pieces;

/** Loads them once; rejects when they could not be had, and then the next call tries again. */
export function loadForm(): Promise<void> {
  loading ??= import(new URL("form.js", import.meta.url).href).then(
    (loaded: FormPieces) => {
      loaded.takeRenderer(createElement);
      pieces = loaded;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
