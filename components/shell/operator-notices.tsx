import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { MemberWorkshop } from "@/lib/workshops/schemas";

type OperatorNoticesProps = {
  workshop: MemberWorkshop;
  suspension: WorkshopContext["workshop"]["suspension"];
  /** When everything is erased; null while nobody wants that. */
  deletionDueAt: string | null;
  endView: (form: FormData) => Promise<void>;
};

/** What everybody here has to know: the workshop is deleted, its chat is switched off, or the operator has come to look. */
export function OperatorNotices({
  workshop,
  suspension,
  deletionDueAt,
  endView,
}: OperatorNoticesProps) {
  const t = useTranslations("shell");
  const plan = useTranslations("plan");
  const format = useFormatter();
  const { name, viewedUntil } = workshop;
  return (
    <>
      {viewedUntil !== null && (
        <Notice
          tone="warn"
          className="rounded-none max-md:flex-wrap md:px-6"
          action={
            <form action={endView}>
              <SubmitButton tone="outline">{t("endView")}</SubmitButton>
            </form>
          }
        >
          {t("viewedNotice", {
            name,
            until: format.dateTime(new Date(viewedUntil), { timeStyle: "short" }),
          })}
        </Notice>
      )}
      {deletionDueAt !== null && (
        <Notice tone="bad" className="rounded-none md:px-6">
          {plan("noticeDeleting", {
            date: format.dateTime(new Date(deletionDueAt), { dateStyle: "long" }),
          })}
        </Notice>
      )}
      {suspension !== null && (
        <Notice tone="bad" className="rounded-none md:px-6">
          {t("suspendedNotice", { reason: suspension.reason })}
        </Notice>
      )}
    </>
  );
}
