"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type CopyableTextProps = { label: string; text: string };

/** A text to be taken over letter by letter, with a button for it; without a clipboard it can still be marked. */
export function CopyableText({ label, text }: CopyableTextProps) {
  const t = useTranslations("website");
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <code
        aria-label={label}
        className="min-w-0 flex-1 basis-60 rounded-control bg-sunken px-3 py-2.5 text-small [overflow-wrap:anywhere] select-all"
      >
        {text}
      </code>
      <Button
        tone="outline"
        aria-label={t("copyOf", { label })}
        onClick={() => copy().catch(() => setCopied(null))}
      >
        <Copy aria-hidden />
        {copied === text ? t("copied") : t("copy")}
      </Button>
    </div>
  );
}
