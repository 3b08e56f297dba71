import Link from "next/link";
import { useTranslations } from "next-intl";
import { EntryLink } from "@/components/site/entry-link";
import { Button } from "@/components/ui/button";

type OwnerCallProps = {
  isSignedIn: boolean;
  /** Whether strangers may make an account here. */
  hasSignUp: boolean;
};

/** The ways in: for a workshop that is new here, and for those who work with CarBot already. */
export function OwnerCall({ isSignedIn, hasSignUp }: OwnerCallProps) {
  const t = useTranslations("landing");
  return (
    <section className="mx-auto grid max-w-6xl gap-10 px-5 py-14 sm:px-8">
      {hasSignUp && !isSignedIn && (
        <div className="flex flex-wrap items-center justify-between gap-6">
          <div className="grid gap-1">
            <h2 className="text-title">{t("signUpTitle")}</h2>
            <p className="text-ink-soft">{t("signUpText")}</p>
          </div>
          <Button asChild tone="lamp">
            <Link href="/sign-up">{t("signUp")}</Link>
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-6">
        <div className="grid gap-1">
          <h2 className="text-title">{t("ownerTitle")}</h2>
          <p className="text-ink-soft">{t("ownerText")}</p>
        </div>
        <Button asChild>
          <EntryLink isSignedIn={isSignedIn} />
        </Button>
      </div>
    </section>
  );
}
