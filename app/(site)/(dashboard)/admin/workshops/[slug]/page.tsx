import { notFound } from "next/navigation";
import { WorkshopScreen } from "@/components/admin/workshop-screen";
import { AppError } from "@/lib/core/errors";
import { getWorkshopForAdmin, getWorkshopPlan } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";
import { decide, override, setPlan, suspend, view } from "./actions";

type WorkshopPageProps = { params: Promise<{ slug: string }> };

export default async function AdminWorkshopPage({ params }: WorkshopPageProps) {
  const [ctx, { slug }] = await Promise.all([adminContext(), params]);
  const found = Promise.all([getWorkshopForAdmin(ctx, slug), getWorkshopPlan(ctx, slug)]);
  const [workshop, plan] = await found.catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <WorkshopScreen
      workshop={workshop}
      plan={plan}
      actions={{
        suspend: suspend.bind(null, slug),
        override: override.bind(null, slug),
        view: view.bind(null, slug),
        setPlan: setPlan.bind(null, slug),
        decide: decide.bind(null, slug),
      }}
    />
  );
}
