import { notFound } from "next/navigation";
import { WorkshopScreen } from "@/components/admin/workshop-screen";
import { AppError } from "@/lib/core/errors";
import { getWorkshopForAdmin } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";
import { override, suspend, view } from "./actions";

type WorkshopPageProps = { params: Promise<{ slug: string }> };

export default async function AdminWorkshopPage({ params }: WorkshopPageProps) {
  const [ctx, { slug }] = await Promise.all([adminContext(), params]);
  const workshop = await getWorkshopForAdmin(ctx, slug).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <WorkshopScreen
      workshop={workshop}
      actions={{
        suspend: suspend.bind(null, slug),
        override: override.bind(null, slug),
        view: view.bind(null, slug),
      }}
    />
  );
}
