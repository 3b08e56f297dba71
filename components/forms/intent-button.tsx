"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type IntentButtonProps = {
  /** What the form is asked for. */
  intent: string;
  isPending: boolean;
  tone?: "primary" | "outline" | "danger";
  /** What it is called where the label alone says too little. */
  name?: string;
  /** What one agrees to before it is sent; asked by the browser itself, and not at all without scripts. */
  sure?: string;
  children: ReactNode;
};

/** One of several buttons of a form, which says what it asks for. */
export function IntentButton({
  intent,
  isPending,
  tone = "outline",
  name,
  sure,
  children,
}: IntentButtonProps) {
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      tone={tone}
      aria-label={name}
      aria-disabled={isPending}
      onClick={(event) => {
        if (sure && !window.confirm(sure)) event.preventDefault();
      }}
    >
      {children}
    </Button>
  );
}
