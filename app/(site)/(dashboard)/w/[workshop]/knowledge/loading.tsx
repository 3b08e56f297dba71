import { KnowledgeSkeleton } from "@/components/knowledge/knowledge-skeleton";

export default function KnowledgeLoading() {
  return <KnowledgeSkeleton />;
}
