"use client";

import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";

export type Segment<Value extends string> = { value: Value; label: ReactNode };

type SegmentedControlProps<Value extends string> = {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
};

/** One choice out of a few, all visible: each as wide as its word at least, and in a second row where they do not fit into one. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  segments,
  onChange,
}: SegmentedControlProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = segments.find((segment) => segment.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className="flex flex-wrap gap-1 rounded-control bg-sunken p-1"
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          className="inline-flex min-h-9 min-w-11 flex-auto items-center justify-center gap-1.5 rounded-tight px-2 text-small font-semibold whitespace-nowrap text-ink-soft pointer-coarse:min-h-11 hover:text-ink data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-card"
        >
          {segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
