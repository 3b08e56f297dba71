import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { QuotaMark } from "@/lib/workshops/context";

type QuotaNoticeProps = { slug: string; marks: readonly QuotaMark[] };

/** Tells the owner which quotas of the plan run short or are used up, in one line. */
export function QuotaNotice({ slug, marks }: QuotaNoticeProps) {
  const t = useTranslations("plan");
  // A team whose seats or channels are all taken lacks nothing: the refusal says so to whoever wants one more.
  const full = marks.filter(({ quota, level }) => level === "full" && !isOwnHand(quota));
  const low = marks.filter(({ level }) => level === "low");
  const named = full.length > 0 ? full : low;
  if (named.length === 0) return null;
  const quotas = named.map(({ quota }) => t(`quotas.${quota}`)).join(", ");
  return (
    <Notice
      tone={full.length > 0 ? "warn" : "info"}
      className="rounded-none group-has-data-thread-open/shell:max-md:hidden md:px-6"
    >
      {full.length > 0 ? t("noticeFull", { quotas }) : t("noticeLow", { quotas })}{" "}
      <Link href={`/w/${slug}/settings/plan`} className="font-semibold underline">
        {t("toPlan")}
      </Link>
    </Notice>
  );
}

const isOwnHand = (quota: QuotaMark["quota"]) => quota === "seats" || quota === "channels";
