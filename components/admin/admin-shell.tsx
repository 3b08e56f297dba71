import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UserMenu } from "@/components/shell/user-menu";
import type { Preferences } from "@/components/site/preferences";
import { SkipLink } from "@/components/site/skip-link";
import { Logo } from "@/components/ui/logo";
import { AdminLinks } from "./admin-links";

type AdminShellProps = {
  email: string;
  preferences: Preferences;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** The frame of the operator's pages: a bar and a strip of links above on a phone, a sidebar on a desk. */
export function AdminShell({ children, ...user }: AdminShellProps) {
  const t = useTranslations("admin");
  const common = useTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="flex min-w-0 flex-col gap-2 border-b bg-canvas p-2 lg:sticky lg:top-0 lg:h-dvh lg:gap-4 lg:border-r lg:border-b-0 lg:p-3">
        <div className="flex items-center justify-between gap-2 lg:flex-col lg:items-stretch">
          <Link href="/admin" className="grid gap-0.5 rounded-control px-2 py-1.5">
            <Logo name={common("productName")} />
            <span className="text-caption text-ink-faint">{t("title")}</span>
          </Link>
          <div className="lg:hidden">
            <UserMenu {...user} />
          </div>
        </div>
        <nav
          aria-label={t("navigation")}
          className="min-w-0 overflow-x-auto lg:flex-1 lg:overflow-y-auto"
        >
          <AdminLinks />
        </nav>
        <div className="max-lg:hidden">
          <UserMenu {...user} />
        </div>
      </header>
      <main id="content" className="min-w-0 flex-1">
        {children}
      </main>
    </div>
  );
}
