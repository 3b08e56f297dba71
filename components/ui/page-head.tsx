import type { ReactNode } from "react";

/** The heading of a page and what it is for. */
export function PageHead({ title, text }: { title: string; text: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h1 className="text-headline">{title}</h1>
      <p className="text-ink-soft">{text}</p>
    </div>
  );
}
