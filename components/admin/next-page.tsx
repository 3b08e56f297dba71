import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type NextPageProps = {
  /** The page's own address. */
  path: string;
  /** What is asked for now. */
  query: Readonly<Record<string, string | undefined>>;
  /** Where the next page begins; null at the end. */
  next: Readonly<Record<string, string>> | null;
};

/** Leads on in a list, by the key of its last row. */
export function NextPage({ path, query, next }: NextPageProps) {
  const t = useTranslations("admin");
  if (next === null) return null;
  const asked = Object.entries({ ...query, ...next }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  return (
    <div className="flex justify-center">
      <Button asChild tone="outline">
        <Link href={`${path}?${new URLSearchParams(asked)}`}>{t("nextPage")}</Link>
      </Button>
    </div>
  );
}
