import type { Locale } from "@/lib/core/locales";
import { ChatPreview } from "./chat-preview";
import { DemoCards } from "./demo-cards";
import type { DemoWorkshop } from "./demo-workshop";
import { DemoWidget } from "./demo-widget";
import { Flow } from "./flow";
import { Hero } from "./hero";
import { OwnerCall } from "./owner-call";
import { Promises } from "./promises";

type LandingPageProps = {
  demos: readonly DemoWorkshop[];
  locale: Locale;
  hasSignUp: boolean;
  isSignedIn: boolean;
};

export function LandingPage({ demos, locale, hasSignUp, isSignedIn }: LandingPageProps) {
  const shown = demos.find((demo) => demo.workshop.locale === locale) ?? demos[0];
  return (
    <>
      <Hero
        demo={shown?.workshop.slug}
        hasSignUp={hasSignUp}
        preview={shown && <ChatPreview context={shown} locale={locale} />}
      />
      <Promises />
      <Flow />
      {demos.length > 0 && <DemoCards demos={demos} />}
      <OwnerCall hasSignUp={hasSignUp} isSignedIn={isSignedIn} />
      {shown && <DemoWidget slug={shown.workshop.slug} name={shown.workshop.name} />}
    </>
  );
}
