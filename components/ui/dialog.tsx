"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

type DialogContentProps = {
  title: string;
  description?: string;
  closeLabel: string;
  children: ReactNode;
};

/** A sheet from below on a phone, a centred box on anything wider. */
export function DialogContent({ title, description, closeLabel, children }: DialogContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 bg-[#0b0d0f]/55" />
      <Radix.Content
        className="fixed inset-x-0 bottom-0 z-50 grid max-h-[88dvh] gap-4 overflow-y-auto rounded-t-card border border-line bg-raised p-5 shadow-float sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-full sm:max-w-md sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card"
        {...(description ? {} : { "aria-describedby": undefined })}
      >
        <div className="flex items-start justify-between gap-3">
          <Radix.Title className="text-title">{title}</Radix.Title>
          <Radix.Close asChild>
            <Button tone="quiet" size="icon" aria-label={closeLabel} className="-mt-2 -mr-2">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </div>
        {description && (
          <Radix.Description className="text-ink-soft">{description}</Radix.Description>
        )}
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
