import type { ReactNode } from "react";

/** A part of a page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="text-title">{title}</h2>
      {children}
    </section>
  );
}
