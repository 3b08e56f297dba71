import type { ReactNode } from "react";

type ScrollBoxProps = { label: string; className: string; children: ReactNode };

/** Something wider or longer than its place, which can be scrolled without a mouse too; no landmark, for the figure around it is one. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- none of the tags is a box that scrolls
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  );
}
