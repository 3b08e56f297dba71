import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  /** What to do so that something appears here. */
  children?: ReactNode;
  action?: ReactNode;
  /** Which heading the title is. @default "h2" */
  level?: "h1" | "h2";
};

export function EmptyState({
  icon,
  title,
  children,
  action,
  level: Title = "h2",
}: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-sm justify-items-center gap-3 px-6 py-14 text-center">
      <span
        aria-hidden
        className="grid size-14 place-items-center rounded-full border border-line bg-sunken text-ink-soft [&_svg]:size-6"
      >
        {icon}
      </span>
      <Title className="text-title">{title}</Title>
      {children && <div className="text-small text-ink-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
