import type { ComponentProps, ReactNode } from "react";

/** A check box that looks like a button, for a row of them. */
export function ToggleBox({
  children,
  ...box
}: Omit<ComponentProps<"input">, "type" | "className"> & { children: ReactNode }) {
  return (
    <label className="inline-flex min-h-11 min-w-11 cursor-pointer items-center gap-2 rounded-control border border-line-strong bg-surface px-3 text-small has-checked:border-ink has-checked:bg-sunken has-checked:font-semibold">
      <input type="checkbox" {...box} className="size-4 accent-ink" />
      {children}
    </label>
  );
}
