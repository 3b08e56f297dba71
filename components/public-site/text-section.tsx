import type { ReactNode } from "react";
import { PageIntro } from "./page-intro";

/** A heading and what is said under it. */
export function TextSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-title">{title}</h2>
      <div className="grid gap-1 text-ink-soft">{children}</div>
    </section>
  );
}

/** A page of text: its title, a first sentence, and sections. */
export function TextPage({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8 px-5 py-10 sm:px-8">
      <PageIntro title={title} intro={intro} />
      {children}
    </div>
  );
}
