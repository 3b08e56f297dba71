import { getLocale } from "next-intl/server";
import { ChatPreview } from "@/components/landing/chat-preview";
import { DemoCards } from "@/components/landing/demo-cards";
import { Flow } from "@/components/landing/flow";
import { Hero } from "@/components/landing/hero";
import { OwnerCall } from "@/components/landing/owner-call";
import { Promises } from "@/components/landing/promises";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isSignUpOpen } from "@/lib/server/person-context";
import { currentMember } from "@/lib/server/session";
import { findDemoWorkshops } from "./find-demo-workshops";
import { readPreferences } from "./read-preferences";

export default async function LandingPage() {
  const [locale, demos, preferences, member] = await Promise.all([
    getLocale(),
    findDemoWorkshops(),
    readPreferences(),
    currentMember(),
  ]);
  const isSignedIn = member !== null;
  const shown = demos.find((demo) => demo.workshop.locale === locale) ?? demos[0];
  return (
    <>
      <SiteHeader hasSections isSignedIn={isSignedIn} />
      <main id="content" className="flex-1">
        <Hero
          demo={shown?.workshop.slug}
          isSignedIn={isSignedIn}
          preview={shown && <ChatPreview context={shown} locale={locale} />}
        />
        <Promises />
        <Flow />
        <DemoCards demos={demos} />
        <OwnerCall isSignedIn={isSignedIn} hasSignUp={isSignUpOpen()} />
      </main>
      <SiteFooter preferences={preferences} />
    </>
  );
}
