import { CircleAlert, CircleCheck, Info, TriangleAlert, WifiOff } from "lucide-react";
import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const noticeLook = cva(
  "flex items-start gap-2.5 rounded-control px-3.5 py-3 text-small [&>svg]:mt-0.5 [&>svg]:size-4.5 [&>svg]:shrink-0",
  {
    variants: {
      tone: {
        info: "bg-steel-tint text-steel-ink",
        good: "bg-good-tint text-good-ink",
        warn: "bg-lamp-tint text-lamp-ink",
        bad: "bg-bad-tint text-bad-ink",
        offline: "bg-lamp-tint text-lamp-ink",
      },
    },
  },
);

type NoticeTone = NonNullable<VariantProps<typeof noticeLook>["tone"]>;

const icons = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  offline: WifiOff,
} as const;

type NoticeProps = {
  tone: NoticeTone;
  children: ReactNode;
  /** A button at the end of the line, e.g. to try again. */
  action?: ReactNode;
  className?: string;
};

/** A sentence about the state of things; trouble is announced at once, the rest politely. */
export function Notice({ tone, children, action, className }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={classNames(noticeLook({ tone }), className)}
    >
      <Icon aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
