import { ThreadSkeleton } from "@/components/conversations/thread-skeleton";

export default function ThreadLoading() {
  return <ThreadSkeleton />;
}
