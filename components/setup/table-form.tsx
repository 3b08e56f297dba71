"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongField } from "@/components/forms/form-fields";
import { FormNotice } from "@/components/forms/sent-form";
import type { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { decodeText } from "@/lib/core/decode-text";
import type { FoundState } from "./setup-state";
import { TableRemarks } from "./table-remarks";

type TableFormProps = ReturnType<typeof useSentForm<FoundState>>;

/** A price list, pasted or out of a CSV file, which is read in the browser into the same field; then what was not taken of it. */
export function TableForm({ state, isPending, form }: TableFormProps) {
  const t = useTranslations("setup");
  const [isUnreadable, setUnreadable] = useState(false);
  const fill = async ({ files, form: around }: HTMLInputElement) => {
    const [file] = files ?? [];
    const field = around?.elements.namedItem("table");
    if (file === undefined || !(field instanceof HTMLTextAreaElement)) return;
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    setUnreadable(text === null);
    if (text !== null) field.value = text;
  };
  return (
    <Card>
      <form {...form} className="grid gap-5">
        <h3 className="text-title">{t("tableTitle")}</h3>
        <FormNotice state={state} />
        <LongField state={state} name="table" hint="table" rows={4} />
        <label className="grid gap-1.5 text-small noscript:hidden">
          <span className="font-semibold">{t("tableFile")}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void fill(event.currentTarget)}
            className="min-h-11 max-w-full py-2"
          />
        </label>
        {isUnreadable && <Notice tone="bad">{t("tableFileUnreadable")}</Notice>}
        <Button
          type="submit"
          tone="outline"
          aria-disabled={isPending}
          className="justify-self-start"
        >
          {t("tableSubmit")}
        </Button>
        <TableRemarks remarks={state.remarks} />
      </form>
    </Card>
  );
}
