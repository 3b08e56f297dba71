"use client";

import { RotateCcw, TriangleAlert } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  title: string;
  text: string;
  retryLabel: string;
  onRetry: () => void;
  /** Which heading the title is. @default "h2" */
  level?: "h1" | "h2";
  /** Shown small, so that a person can quote it to support. */
  reference?: string;
};

/** Something failed and trying again may help. */
export function ErrorState({
  title,
  text,
  retryLabel,
  onRetry,
  level,
  reference,
}: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        level={level}
        title={title}
        action={
          <Button onClick={onRetry}>
            <RotateCcw aria-hidden />
            {retryLabel}
          </Button>
        }
      >
        <p>{text}</p>
        {reference && <p className="mt-2 font-mono text-caption text-ink-faint">{reference}</p>}
      </EmptyState>
    </div>
  );
}
