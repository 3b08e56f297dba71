import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

export default function InboxPage() {
  const t = useTranslations("inbox");
  return (
    <div className="grid w-full place-items-center">
      <EmptyState icon={<MessagesSquare />} title={t("pickTitle")}>
        <p>{t("pickText")}</p>
      </EmptyState>
    </div>
  );
}
