import Link from "next/link";
import type { ReactNode } from "react";

/** One detail of a contact: what it is, above what it says. */
export function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-caption text-ink-faint">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

/** A number or address to be used at once, as large as a thumb. */
export function ContactLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center text-small font-semibold underline decoration-lamp decoration-2 underline-offset-4"
    >
      {children}
    </Link>
  );
}
