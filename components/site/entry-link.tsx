import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

type EntryLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { isSignedIn: boolean };

/** The way into the dashboard: through the sign-in page only for those who are not signed in yet. */
export function EntryLink({ isSignedIn, ...rest }: EntryLinkProps) {
  const t = useTranslations("landing");
  return isSignedIn ? (
    <Link {...rest} href="/dashboard">
      {t("toDashboard")}
    </Link>
  ) : (
    <Link {...rest} href="/sign-in">
      {t("signIn")}
    </Link>
  );
}
