import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A grey stand-in of the size of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={classNames("skeleton-sheen block rounded-tight", className)} />
  );
}

/** Says once, for ears, that something is loading, and shows its skeletons to eyes. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <output className="sr-only">{label}</output>
      {children}
    </>
  );
}
