import { Tag } from "lucide-react";
import { Badge } from "@/components/ui/badge";

/** The words a conversation is sorted by. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return tags.map((tag) => (
    <Badge key={tag} tone="steel" className="max-w-40 min-w-0">
      <Tag aria-hidden />
      <span className="truncate">{tag}</span>
    </Badge>
  ));
}
