import { LeadsSkeleton } from "@/components/leads/leads-skeleton";

export default function ContactsLoading() {
  return (
    <div className="mx-auto grid max-w-4xl gap-5 p-4 md:p-8">
      <LeadsSkeleton />
    </div>
  );
}
