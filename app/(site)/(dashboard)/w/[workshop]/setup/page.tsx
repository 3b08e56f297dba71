import { notFound, redirect } from "next/navigation";
import { nextStep } from "@/lib/workshops";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";
import { setupStateOf } from "./setup-state-of";

type SetupPageProps = { params: Promise<{ workshop: string }> };

/** Leads to the first step that is still to do. */
export default async function SetupPage({ params }: SetupPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !can(workshop.role, "changeSettings")) notFound();
  const state = await setupStateOf(slug);
  redirect(`/w/${slug}/setup/${nextStep(state) ?? "embed"}`);
}
