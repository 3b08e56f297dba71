import { EmbedStep } from "@/components/setup/embed-step";
import { LookStep } from "@/components/setup/look-step";
import { QuestionStep } from "@/components/setup/question-step";
import { ServicesStep } from "@/components/setup/services-step";
import { WebsiteStep } from "@/components/setup/website-step";
import { runtime } from "@/lib/server/runtime";
import { memberContext } from "@/lib/server/session";
import { getWorkshopSettings, listFacts, listUsualJobs } from "@/lib/workshops";
import type { SetupStep } from "@/lib/workshops/schemas";
import { acceptFound, saveLook } from "../actions";
import { readMyWebsite, readTable } from "../find-actions";
import { allowSite, checkEmbed, tryQuestion } from "../try-actions";
import { HoursBody } from "./hours-body";

/** One step of the setting up with what it needs to know. */
export async function StepBody({ slug, step }: { slug: string; step: SetupStep }) {
  if (step === "hours") return <HoursBody slug={slug} />;
  if (step === "question") return <QuestionStep action={tryQuestion.bind(null, slug)} />;
  const ctx = await memberContext(slug);
  const settings = await getWorkshopSettings(ctx);
  switch (step) {
    case "website":
      return (
        <WebsiteStep
          website={settings.website}
          find={readMyWebsite.bind(null, slug)}
          accept={acceptFound.bind(null, slug, step)}
          currency={settings.currency}
        />
      );
    case "services":
      return (
        <ServicesStep
          slug={slug}
          jobs={listUsualJobs(settings.locale)}
          catalogueLocale={settings.locale}
          have={(await listFacts(ctx, "service")).map(({ name }) => name)}
          currency={settings.currency}
          find={readTable.bind(null, slug)}
          accept={acceptFound.bind(null, slug, step)}
        />
      );
    case "look":
      return <LookStep settings={settings} action={saveLook.bind(null, slug, step)} />;
    case "embed":
      return (
        <EmbedStep
          slug={slug}
          site={runtime().site}
          color={settings.primaryColor}
          website={settings.website}
          check={checkEmbed.bind(null, slug)}
          allow={allowSite.bind(null, slug)}
        />
      );
  }
}
