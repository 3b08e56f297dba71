"use client";

import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Boxes that belong together, with a way to tick all or none. */
export function ChoiceGroup({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("setup");
  const group = useRef<HTMLFieldSetElement>(null);
  const setAll = (isChosen: boolean) => {
    for (const box of group.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ??
      [])
      box.checked = isChosen;
  };
  return (
    <fieldset ref={group} className="grid gap-1">
      <legend className="float-left w-full text-small font-semibold">{title}</legend>
      <div className="flex gap-1">
        <Button tone="quiet" onClick={() => setAll(true)}>
          {t("all")}
        </Button>
        <Button tone="quiet" onClick={() => setAll(false)}>
          {t("none")}
        </Button>
      </div>
      <ul className="grid">{children}</ul>
    </fieldset>
  );
}

type ChoiceRowProps = {
  name: string;
  value: string;
  label: string;
  detail?: string;
  below?: string;
  /** @default true */
  isChosen?: boolean;
  /** Beside the label, outside of it. */
  children?: ReactNode;
};

/** One box with what it stands for. */
export function ChoiceRow({
  name,
  value,
  label,
  detail,
  below,
  isChosen = true,
  children,
}: ChoiceRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line last:border-b-0">
      <label className="flex min-h-11 min-w-0 flex-1 items-start gap-3 py-2.5">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isChosen}
          className="mt-0.5 size-5 shrink-0 accent-ink"
        />
        <span className="min-w-0">
          <span className="wrap-anywhere">{label}</span>
          {detail && <span className="block text-small text-ink-soft">{detail}</span>}
          {below && (
            <span className="block text-small whitespace-pre-line text-ink-soft wrap-anywhere">
              {below}
            </span>
          )}
        </span>
      </label>
      {children}
    </li>
  );
}
