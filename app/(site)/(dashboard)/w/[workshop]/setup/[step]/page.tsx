import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PassForm } from "@/components/setup/pass-form";
import { setupStep } from "@/lib/workshops/schemas";
import { passStep } from "../actions";
import { setupStateOf } from "../setup-state-of";
import { StepBody } from "./step-body";

type StepPageProps = { params: Promise<{ workshop: string; step: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: t("title") };
}

export default async function StepPage({ params }: StepPageProps) {
  const { workshop: slug, step: asked } = await params;
  const step = setupStep.safeParse(asked);
  if (!step.success) notFound();
  const state = await setupStateOf(slug);
  return (
    <>
      <StepBody slug={slug} step={step.data} />
      <PassForm
        key={step.data}
        action={passStep.bind(null, slug, step.data)}
        isDone={state[step.data] === "done" || step.data === "hours"}
        isLast={step.data === "embed"}
      />
    </>
  );
}
