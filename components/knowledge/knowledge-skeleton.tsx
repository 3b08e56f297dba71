import { useTranslations } from "next-intl";
import { Loading, Skeleton } from "@/components/ui/skeleton";

export function KnowledgeSkeleton() {
  const t = useTranslations("common");
  return (
    <Loading label={t("loading")}>
      <div className="grid gap-3">
        {Array.from({ length: 4 }, (_, index) => (
          <Skeleton key={index} className="h-32 rounded-card" />
        ))}
      </div>
    </Loading>
  );
}
