"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { useTags } from "./use-tags";

type TagEditorProps = { tags: readonly string[]; onChange: (tags: string[]) => void };

const tagsMax = 10;

/** The words a conversation is sorted by: taken off with a tap, added by typing; those in use are offered. */
export function TagEditor({ tags, onChange }: TagEditorProps) {
  const t = useTranslations("inbox");
  const [typed, setTyped] = useState("");
  const known = useTags(true);
  const id = useId();
  const name = typed.trim();
  const canAdd = name !== "" && tags.length < tagsMax;
  const add = () => {
    if (!canAdd) return;
    setTyped("");
    if (!tags.includes(name)) onChange([...tags, name]);
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Label htmlFor={id}>{t("tags")}</Label>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={t("removeTag", { tag })}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
                className="inline-flex min-h-9 items-center gap-1 rounded-tight bg-steel-tint px-2 text-small text-steel-ink pointer-coarse:min-h-11"
              >
                <span className="max-w-48 truncate">{tag}</span>
                <X aria-hidden className="size-4 shrink-0" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <Input
          id={id}
          value={typed}
          maxLength={40}
          list={`${id}-known`}
          placeholder={t("tagPlaceholder")}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
        </datalist>
        <Button
          type="submit"
          tone="outline"
          size="icon"
          aria-label={t("addTag")}
          aria-disabled={!canAdd}
        >
          <Plus aria-hidden />
        </Button>
      </div>
      {tags.length >= tagsMax && <p className="text-caption text-ink-soft">{t("tagsFull")}</p>}
    </form>
  );
}
