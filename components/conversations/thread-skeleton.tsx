import { useTranslations } from "next-intl";
import { Loading, Skeleton } from "@/components/ui/skeleton";

export function ThreadSkeleton() {
  const t = useTranslations("common");
  return (
    <Loading label={t("loading")}>
      <div className="flex w-full flex-col">
        <div className="grid gap-2 border-b bg-surface px-5 py-4">
          <Skeleton className="h-4 w-44" />
          <Skeleton className="h-3 w-60" />
        </div>
        <div className="grid gap-5 p-6">
          <Skeleton className="h-14 w-3/5 rounded-card" />
          <Skeleton className="h-20 w-3/5 justify-self-end rounded-card" />
          <Skeleton className="h-12 w-2/5 rounded-card" />
        </div>
      </div>
    </Loading>
  );
}
