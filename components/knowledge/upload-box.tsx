"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { UploadLimit } from "./use-uploads";

const accepted = ".pdf,.docx,.txt,.md,.markdown,.html,.htm";

type UploadBoxProps = { limit: UploadLimit; onFiles: (files: File[]) => void };

/** Takes files by a press or by being dropped on. */
export function UploadBox({ limit, onFiles }: UploadBoxProps) {
  const t = useTranslations("knowledge");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const takeChosen = () => {
    const chosen = input.current;
    if (!chosen?.files?.length) return;
    onFiles([...chosen.files]);
    // The same file may be chosen again after it was corrected.
    chosen.value = "";
  };
  // What was chosen while the page was still loading waits in the input.
  const takeWaiting = useEffectEvent(takeChosen);
  useEffect(() => takeWaiting(), []);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        "grid content-start justify-items-start gap-3 rounded-card border-2 border-dashed border-line-strong p-5",
        isOver && "border-ink bg-sunken",
      )}
    >
      <div className="grid gap-1">
        <h2 className="text-body font-bold">{t("uploadTitle")}</h2>
        <p className="text-small text-ink-soft">{t("uploadHint", { limit: limit.megabytes })}</p>
      </div>
      <Button onClick={() => input.current?.click()}>
        <FileUp aria-hidden />
        {t("chooseFiles")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={t("chooseFiles")}
        onChange={takeChosen}
      />
    </div>
  );
}
