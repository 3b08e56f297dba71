import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** The theme's own font sizes have to be named, or `text-body` would be taken for a colour and dropped. */
const merge = extendTailwindMerge({
  extend: { theme: { text: ["caption", "small", "body", "lead", "title", "headline", "display"] } },
});

/** Joins class names; of two that contradict each other the later one wins. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
