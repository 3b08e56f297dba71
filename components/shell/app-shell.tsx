import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Preferences } from "@/components/site/preferences";
import { SkipLink } from "@/components/site/skip-link";
import { LogoMark } from "@/components/ui/logo";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import { AreaLinks } from "./area-links";
import { LeaveQuestion } from "./leave-question";
import { SessionNotice } from "./session-notice";
import { UserMenu } from "./user-menu";
import { WorkshopSwitcher } from "./workshop-switcher";

type AppShellProps = {
  current: MemberWorkshop;
  workshops: readonly MemberWorkshop[];
  email: string;
  preferences: Preferences;
  signOut: () => Promise<void>;
  /** What concerns every area, above it. */
  notice: ReactNode;
  children: ReactNode;
};

/**
 * The frame of the dashboard: bars above and below on a phone, a rail of icons on a tablet, a sidebar
 * on a desk. An open thread takes the whole phone.
 */
export function AppShell({ current, workshops, notice, children, ...user }: AppShellProps) {
  const t = useTranslations("shell");
  return (
    <div className="group/shell flex h-dvh flex-col print:block print:h-auto md:grid md:grid-cols-[6rem_minmax(0,1fr)] lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <LeaveQuestion />
      <header className="flex min-w-0 print:hidden items-center gap-2 border-b bg-canvas p-2 group-has-data-thread-open/shell:max-md:hidden md:min-h-0 md:flex-col md:items-stretch md:gap-4 md:border-r md:border-b-0 md:p-2 lg:p-3">
        <HomeLink slug={current.slug} />
        <div className="min-w-0 flex-1 md:flex-none">
          <WorkshopSwitcher current={current} workshops={workshops} />
        </div>
        <nav aria-label={t("navigation")} className="hidden md:block md:flex-1">
          <AreaLinks workshop={current} />
        </nav>
        <UserMenu {...user} />
      </header>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col md:h-dvh print:h-auto">
        <SessionNotice />
        {notice}
        {/* Holds what is placed absolutely inside it; else hidden inputs would make the document itself scroll. */}
        <main
          id="content"
          className="relative min-h-0 min-w-0 flex-1 overflow-y-auto print:overflow-visible"
        >
          {children}
        </main>
      </div>
      <nav
        aria-label={t("navigation")}
        className="border-t bg-canvas p-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] group-has-data-thread-open/shell:hidden md:hidden print:hidden"
      >
        <AreaLinks workshop={current} />
      </nav>
    </div>
  );
}

function HomeLink({ slug }: { slug: string }) {
  const common = useTranslations("common");
  return (
    <Link
      href={`/w/${slug}`}
      className="hidden min-h-11 items-center gap-2.5 rounded-control px-2 md:flex md:max-lg:justify-center"
    >
      <LogoMark className="size-7" />
      <span className="font-bold md:max-lg:sr-only">{common("productName")}</span>
    </Link>
  );
}
