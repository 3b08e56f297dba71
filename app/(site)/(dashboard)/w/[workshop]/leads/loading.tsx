import { LeadsSkeleton } from "@/components/leads/leads-skeleton";

export default function LeadsLoading() {
  return (
    <div className="mx-auto grid max-w-6xl gap-5 p-4 md:p-8">
      <LeadsSkeleton />
    </div>
  );
}
