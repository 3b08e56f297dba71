import { Download, FileUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { workshopUrl } from "@/components/api/workshop-urls";
import { Button } from "@/components/ui/button";

type ServiceFilesProps = { workshop: string; canEdit: boolean };

/** The price list as a file, and the way to take one over. */
export function ServiceFiles({ workshop, canEdit }: ServiceFilesProps) {
  const t = useTranslations("facts");
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      {canEdit && (
        <Button asChild tone="outline">
          <Link href={`/w/${workshop}/setup/services`}>
            <FileUp aria-hidden /> {t("takeOverFile")}
          </Link>
        </Button>
      )}
      {(["xlsx", "csv"] as const).map((format) => (
        <Button key={format} asChild tone="outline">
          <a
            href={workshopUrl(workshop, "services/export", { format })}
            download
            aria-label={t(`saveAs.${format}`)}
          >
            <Download aria-hidden /> {t(`formats.${format}`)}
          </a>
        </Button>
      ))}
    </div>
  );
}
