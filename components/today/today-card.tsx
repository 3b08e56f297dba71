import Link from "next/link";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type TodayCardProps = {
  icon: ReactNode;
  title: string;
  /** Null where a number says nothing. */
  count: number | null;
  /** Whether somebody should do something about it. */
  isDue: boolean;
  /** What is said when there is nothing to do. */
  nothing: string;
  action: { href: string; label: string };
  children?: ReactNode;
};

/** One thing to do: how many, the first of them, and one button. */
export function TodayCard({
  icon,
  title,
  count,
  isDue,
  nothing,
  action,
  children,
}: TodayCardProps) {
  const id = useId();
  return (
    <Card className="flex min-w-0 flex-col gap-3">
      <section aria-labelledby={id} className="contents">
        <div className="flex items-start gap-3">
          <span
            aria-hidden
            className="grid size-10 shrink-0 place-items-center rounded-control bg-sunken text-ink-soft data-due:bg-lamp-tint data-due:text-lamp-ink [&_svg]:size-5"
            data-due={isDue || undefined}
          >
            {icon}
          </span>
          <h2 id={id} className="min-w-0 flex-1 pt-1.5 text-lead leading-snug">
            {title}
          </h2>
          {count !== null && (
            <span className="text-headline font-bold tabular-nums" data-count>
              {count > 99 ? "99+" : count}
            </span>
          )}
        </div>
        <div className="min-w-0 flex-1">
          {isDue || count === null ? children : <p className="text-ink-soft">{nothing}</p>}
        </div>
        <Button asChild tone={isDue ? "primary" : "outline"} className="self-start">
          <Link href={action.href}>{action.label}</Link>
        </Button>
      </section>
    </Card>
  );
}

/** The first few, each in one or two lines. */
export function TodayLines({ children }: { children: ReactNode }) {
  return <ul className="grid gap-2">{children}</ul>;
}

/** One of them: what it is, and what is known beside it. */
export function TodayLine({
  href,
  first,
  second,
}: {
  href?: string;
  first: ReactNode;
  second: ReactNode;
}) {
  const lines = (
    <>
      <span className="block truncate font-semibold">{first}</span>
      <span className="block truncate text-small text-ink-soft">{second}</span>
    </>
  );
  return (
    <li className="min-w-0">
      {href === undefined ? (
        <div className="py-1">{lines}</div>
      ) : (
        <Link href={href} className="-mx-2 block rounded-control px-2 py-1 hover:bg-sunken">
          {lines}
        </Link>
      )}
    </li>
  );
}
