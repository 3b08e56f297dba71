import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

type ModelBudgetNoticeProps = {
  /** Of the month's budget, in whole percent. */
  percent: number;
  isSpent: boolean;
};

/** Tells the owner that models run short, and that customers are answered all the same. */
export function ModelBudgetNotice({ percent, isSpent }: ModelBudgetNoticeProps) {
  const t = useTranslations("shell");
  return (
    <Notice
      tone="info"
      className="rounded-none group-has-data-thread-open/shell:max-md:hidden md:px-6"
    >
      {isSpent ? t("modelBudgetSpent") : t("modelBudgetLow", { percent })}
    </Notice>
  );
}
