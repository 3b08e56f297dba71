import { LoaderCircle } from "lucide-react";
import { Button } from "./button";

type LoadMoreProps = {
  label: string;
  loadingLabel: string;
  isLoading: boolean;
  onLoadMore: () => void;
};

/** The next page on request: keyboard and screen reader keep their place. */
export function LoadMore({ label, loadingLabel, isLoading, onLoadMore }: LoadMoreProps) {
  return (
    <div className="flex justify-center p-4">
      <Button tone="outline" aria-disabled={isLoading} onClick={isLoading ? undefined : onLoadMore}>
        {isLoading && <LoaderCircle aria-hidden className="animate-spin" />}
        {isLoading ? loadingLabel : label}
      </Button>
    </div>
  );
}
