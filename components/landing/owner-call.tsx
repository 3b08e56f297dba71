import { useTranslations } from "next-intl";
import { EntryLink } from "@/components/site/entry-link";
import { Button } from "@/components/ui/button";

export function OwnerCall({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations("landing");
  return (
    <section className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-6 px-5 py-14 sm:px-8">
      <div className="grid gap-1">
        <h2 className="text-title">{t("ownerTitle")}</h2>
        <p className="text-ink-soft">{t("ownerText")}</p>
      </div>
      <Button asChild>
        <EntryLink isSignedIn={isSignedIn} />
      </Button>
    </section>
  );
}
