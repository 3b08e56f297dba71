import { z } from "zod";
import { WorkshopsScreen } from "@/components/admin/workshops-screen";
import { lineField } from "@/lib/core/text";
import { listAllWorkshops } from "@/lib/operations";
import { workshopState } from "@/lib/operations/schemas";
import { adminContext } from "@/lib/server/admin";

type WorkshopsPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What an address says; what cannot be read counts as not said. */
const asked = z.object({
  search: lineField().min(1).max(120).optional().catch(undefined),
  state: workshopState.optional().catch(undefined),
  name: z.string().max(200).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

export default async function WorkshopsPage({ searchParams }: WorkshopsPageProps) {
  const ctx = await adminContext();
  const { search, state, name, id } = asked.parse(await searchParams);
  const after = name !== undefined && id !== undefined ? { name, id } : undefined;
  const page = await listAllWorkshops(ctx, { search, state, after });
  return <WorkshopsScreen page={page} query={{ search, state }} />;
}
