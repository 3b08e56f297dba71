import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "@/components/ui/button";

export function OwnerCall() {
  const t = useTranslations("landing");
  return (
    <section className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-6 px-5 py-14 sm:px-8">
      <div className="grid gap-1">
        <h2 className="text-title">{t("ownerTitle")}</h2>
        <p className="text-ink-soft">{t("ownerText")}</p>
      </div>
      <Button asChild>
        <Link href="/sign-in">{t("signIn")}</Link>
      </Button>
    </section>
  );
}
