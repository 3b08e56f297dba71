import { useTranslations } from "next-intl";
import { Loading, Skeleton } from "@/components/ui/skeleton";

export function ConversationListSkeleton() {
  const t = useTranslations("common");
  return (
    <Loading label={t("loading")}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="flex gap-3 border-b px-4 py-3.5">
          <Skeleton className="size-10 rounded-full" />
          <div className="grid flex-1 content-center gap-2">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
