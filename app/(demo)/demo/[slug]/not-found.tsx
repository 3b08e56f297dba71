import { useTranslations } from "next-intl";

export default function DemoNotFound() {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 px-5">
      <h1 className="text-4xl">{t("demoNotFoundTitle")}</h1>
      <p className="text-slate">{t("demoNotFoundText")}</p>
      <p>
        <a
          href="/"
          className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
        >
          {common("home")}
        </a>
      </p>
    </main>
  );
}
