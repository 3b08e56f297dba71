import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** The ways in: for a workshop that is new here, and for those who work with CarBot already. */
export function OwnerCall({ hasSignUp, isSignedIn }: { hasSignUp: boolean; isSignedIn: boolean }) {
  const t = useTranslations("landing");
  return (
    <section className="mx-auto grid max-w-6xl gap-10 px-5 py-14 sm:px-8">
      {hasSignUp && (
        <div className="flex flex-wrap items-center justify-between gap-6">
          <div className="grid gap-1">
            <h2 className="text-title">{t("signUpTitle")}</h2>
            <p className="text-ink-soft">{t("signUpText")}</p>
          </div>
          <Button asChild tone="lamp">
            <a href="/sign-up">{t("signUp")}</a>
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-6">
        <div className="grid gap-1">
          <h2 className="text-title">{t("ownerTitle")}</h2>
          <p className="text-ink-soft">{t("ownerText")}</p>
        </div>
        <Button asChild>
          <a href="/dashboard">{isSignedIn ? t("toDashboard") : t("signIn")}</a>
        </Button>
      </div>
    </section>
  );
}
