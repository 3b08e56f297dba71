"use client";

import { useState, type ReactElement } from "react";
import { Button } from "./button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "./dialog";

type ConfirmDialogProps = {
  /** The button that asks. */
  trigger: ReactElement;
  title: string;
  description: string;
  labels: { close: string; cancel: string; confirm: string };
  onConfirm: () => void;
};

/** Asks once before something goes that does not come back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, description, labels, onConfirm } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} description={description} closeLabel={labels.close}>
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button tone="outline">{labels.cancel}</Button>
          </DialogClose>
          <Button
            tone="danger"
            onClick={() => {
              setIsOpen(false);
              onConfirm();
            }}
          >
            {labels.confirm}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
