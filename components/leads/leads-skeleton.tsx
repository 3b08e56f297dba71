import { useTranslations } from "next-intl";
import { Loading, Skeleton } from "@/components/ui/skeleton";

export function LeadsSkeleton() {
  const t = useTranslations("common");
  return (
    <Loading label={t("loading")}>
      <div className="grid gap-3 md:grid-cols-2 lg:grid-cols-1">
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={index} className="h-36 rounded-card lg:h-20" />
        ))}
      </div>
    </Loading>
  );
}
