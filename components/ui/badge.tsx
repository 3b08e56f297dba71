import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const badgeLook = cva(
  "inline-flex items-center gap-1 rounded-tight px-1.5 py-0.5 text-caption font-semibold whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-soft",
        lamp: "bg-lamp-tint text-lamp-ink",
        steel: "bg-steel-tint text-steel-ink",
        good: "bg-good-tint text-good-ink",
        bad: "bg-bad-tint text-bad-ink",
        outline: "border border-line-strong text-ink-soft",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeLook>["tone"]>;

export function Badge({
  tone,
  className,
  ...rest
}: ComponentProps<"span"> & VariantProps<typeof badgeLook>) {
  return <span className={classNames(badgeLook({ tone }), className)} {...rest} />;
}
