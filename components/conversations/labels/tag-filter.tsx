"use client";

import { Tag, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { useTags } from "./use-tags";

type TagFilterProps = { tag: string; onChange: (tag: string) => void };

/** Shows the conversations with one word alone. */
export function TagFilter({ tag, onChange }: TagFilterProps) {
  const t = useTranslations("inbox");
  const [isOpen, setIsOpen] = useState(false);
  const tags = useTags(isOpen);
  if (tag !== "") {
    return (
      <Button tone="outline" className="min-w-0 shrink px-3" onClick={() => onChange("")}>
        <Tag aria-hidden />
        <span className="max-w-28 truncate">{tag}</span>
        <span className="sr-only">{t("tagFilterOff")}</span>
        <X aria-hidden />
      </Button>
    );
  }
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <Button tone="outline" size="icon" className="shrink-0" aria-label={t("tagFilter")}>
          <Tag aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label={t("tagFilter")}>
        {tags.length === 0 && <p className="p-3 text-small text-ink-soft">{t("noTags")}</p>}
        <ul>
          {tags.map((name) => (
            <li key={name}>
              <PopoverClose
                onClick={() => onChange(name)}
                className="flex min-h-11 w-full items-center gap-2 rounded-tight px-3 text-left text-small hover:bg-sunken"
              >
                <Tag aria-hidden className="size-4 shrink-0 text-ink-faint" />
                <span className="truncate">{name}</span>
              </PopoverClose>
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  );
}
