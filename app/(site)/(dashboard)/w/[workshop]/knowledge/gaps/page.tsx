import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { GapsScreen } from "@/components/gaps/gaps-screen";
import { memberContext } from "@/lib/server/session";
import { listGaps } from "@/lib/workshops";
import { gapFilter } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { answerGap, refreshGaps, setAside } from "./actions";

type GapsPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gaps");
  return { title: t("title") };
}

export default async function GapsPage({ params, searchParams }: GapsPageProps) {
  const [{ workshop: slug }, query] = await Promise.all([params, searchParams]);
  const workshop = await findMyWorkshop(slug);
  // An address that somebody changed by hand shows the open ones.
  const filter = gapFilter.catch(gapFilter.parse({})).parse(query);
  if (!workshop) notFound();
  const page = await listGaps(await memberContext(slug), filter);
  return (
    <GapsScreen
      // Another list is another screen: an open form belongs to the one before.
      key={`${filter.status} ${filter.cursor ?? ""}`}
      workshop={slug}
      role={workshop.role}
      status={filter.status}
      gaps={page.rows}
      cursor={page.cursor}
      resolve={answerGap.bind(null, slug)}
      dismiss={setAside.bind(null, slug)}
      refresh={refreshGaps}
    />
  );
}
