"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** A line of code with a button that copies it; where the browser does not let us, it is selected by a tap. */
export function CopyLine({ line }: { line: string }) {
  const t = useTranslations("setup");
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line);
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  };
  return (
    <div className="grid gap-3">
      <code className="block rounded-control bg-sunken p-3 text-small break-all select-all">
        {line}
      </code>
      <Button tone="outline" onClick={copy} className="justify-self-start">
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        <span aria-live="polite">{isCopied ? t("copied") : t("copy")}</span>
      </Button>
    </div>
  );
}
