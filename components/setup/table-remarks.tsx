import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { TableRemark } from "@/lib/knowledge";

/** What of a pasted table was not taken, each with its line and column, so that nothing is lost without a word. */
export function TableRemarks({ remarks }: { remarks: readonly TableRemark[] }) {
  const t = useTranslations("setup");
  if (remarks.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t("remarks", { count: remarks.length })}</p>
      <ul className="grid gap-1">
        {remarks.map(({ line, column, text, problem }) => (
          <li key={[line, column, problem].join(" ")}>
            {column === null ? t("remarkLine", { line }) : t("remarkCell", { line, column })}{" "}
            {t(`remarkProblems.${problem}`, { text })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
