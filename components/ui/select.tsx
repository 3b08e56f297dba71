import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlLook } from "./control-look";

/** The system's own select: the best one on a phone, and with a screen reader. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative inline-flex w-full">
      <select className={classNames(controlLook(), "appearance-none pr-10", className)} {...rest} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4.5 -translate-y-1/2 text-ink-soft"
      />
    </span>
  );
}
