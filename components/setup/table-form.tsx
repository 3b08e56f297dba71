"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongField } from "@/components/forms/form-fields";
import { FormNotice } from "@/components/forms/sent-form";
import type { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { readTableFile, tableFileTypes, type TableFileProblem } from "./read-table-file";
import type { FoundState } from "./setup-state";
import { TableRemarks } from "./table-remarks";

type TableFormProps = ReturnType<typeof useSentForm<FoundState>>;

/**
 * A price list, pasted or out of a CSV file or an Excel workbook, which is read in the browser into the same field; then what was not
 * taken of it.
 */
export function TableForm({ state, isPending, form }: TableFormProps) {
  const t = useTranslations("setup");
  const [problem, setProblem] = useState<TableFileProblem | null>(null);
  const fill = async ({ files, form: around }: HTMLInputElement) => {
    const [file] = files ?? [];
    const field = around?.elements.namedItem("table");
    if (file === undefined || !(field instanceof HTMLTextAreaElement)) return;
    const read = await readTableFile(new Uint8Array(await file.arrayBuffer()));
    setProblem("problem" in read ? read.problem : null);
    if ("text" in read) field.value = read.text;
  };
  return (
    <Card>
      <form {...form} className="grid gap-5">
        <h3 className="text-title">{t("tableTitle")}</h3>
        <FormNotice state={state} />
        <LongField state={state} name="table" hint="table" rows={4} />
        <label className="grid min-w-0 gap-1.5 text-small noscript:hidden">
          <span className="font-semibold">{t("tableFile")}</span>
          <input
            type="file"
            accept={tableFileTypes}
            onChange={(event) => void fill(event.currentTarget)}
            className="min-h-11 w-full min-w-0 py-2"
          />
        </label>
        {problem && <Notice tone="bad">{t(`tableFileProblems.${problem}`)}</Notice>}
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
