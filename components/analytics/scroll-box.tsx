import type { ReactNode } from "react";

type ScrollBoxProps = { label: string; className: string; children: ReactNode };

/** Something wider or longer than its place, which can be scrolled without a mouse too. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={label} tabIndex={0} className={className}>
      {children}
    </section>
  );
}
