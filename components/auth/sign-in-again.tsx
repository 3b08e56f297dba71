import { useTranslations } from "next-intl";

/** The way back in for somebody who is in the middle of something: in another tab, so that this page stays as it is. */
export function SignInAgain() {
  const t = useTranslations("shell");
  return (
    <a
      href="/sign-in"
      target="_blank"
      rel="noopener"
      className="flex min-h-11 w-fit items-center font-semibold underline underline-offset-4"
    >
      {t("signInAgain")}
    </a>
  );
}
