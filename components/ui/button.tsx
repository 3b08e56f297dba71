import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The look of a button, for links that have to look like one. */
export const buttonLook = cva(
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control border px-4 text-small font-semibold whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        primary: "border-ink bg-ink text-on-ink hover:bg-ink-soft hover:border-ink-soft",
        lamp: "border-lamp bg-lamp text-on-lamp hover:border-lamp-strong hover:bg-lamp-strong",
        outline: "border-line-strong bg-surface text-ink hover:bg-sunken",
        quiet: "border-transparent bg-transparent text-ink-soft hover:bg-sunken hover:text-ink",
        danger: "border-bad bg-surface text-bad-ink hover:bg-bad-tint",
      },
      size: {
        regular: "",
        large: "min-h-13 px-6 text-body",
        icon: "w-11 px-0",
      },
    },
    defaultVariants: { tone: "primary", size: "regular" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonLook> & {
    /** Puts the look on the only child, e.g. a link. @default false */
    asChild?: boolean;
  };

export function Button({ tone, size, asChild = false, className, type, ...rest }: ButtonProps) {
  const look = classNames(buttonLook({ tone, size }), className);
  if (asChild) return <Slot.Root className={look} {...rest} />;
  return <button type={type ?? "button"} className={look} {...rest} />;
}
