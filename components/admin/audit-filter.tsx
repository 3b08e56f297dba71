import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { auditSubjects } from "@/lib/operations/schemas";

type AuditFilterProps = {
  subject: string;
  /** Kept while the rest is changed. */
  workshop?: string | undefined;
};

/** Narrows the log to one kind of thing. */
export function AuditFilter({ subject, workshop }: AuditFilterProps) {
  const t = useTranslations("audit");
  return (
    <form className="flex flex-wrap gap-2">
      {workshop !== undefined && <input type="hidden" name="workshop" value={workshop} />}
      <span className="w-60 max-w-full">
        <Select name="subject" defaultValue={subject} aria-label={t("subject")}>
          <option value="">{t("everything")}</option>
          {auditSubjects.map((value) => (
            <option key={value} value={value}>
              {t(`subjects.${value}`)}
            </option>
          ))}
        </Select>
      </span>
      <Button type="submit" tone="outline">
        {t("show")}
      </Button>
    </form>
  );
}
