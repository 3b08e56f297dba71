import { cva } from "class-variance-authority";

/** The shared look of everything one types into or picks from. */
export const controlLook = cva(
  "w-full min-h-11 rounded-control border border-line-strong bg-surface px-3 text-body text-ink placeholder:text-ink-faint disabled:opacity-60 aria-invalid:border-bad aria-invalid:border-2",
);
