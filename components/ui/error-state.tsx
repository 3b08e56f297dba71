"use client";

import { RotateCcw, TriangleAlert } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  title: string;
  text: string;
  retryLabel: string;
  onRetry: () => void;
  /** Shown small, so that a person can quote it to support. */
  reference?: string;
};

/** Something failed and trying again may help. */
export function ErrorState({ title, text, retryLabel, onRetry, reference }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert />}
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
