import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WrongAnswersScreen } from "@/components/gaps/wrong-answers-screen";
import { listWrongAnswers } from "@/lib/conversations";
import { wrongAnswerFilter } from "@/lib/conversations/schemas";
import { memberContext } from "@/lib/server/session";
import { findMyWorkshop } from "../../../../../my-workshops";
import { settleAnswer } from "./actions";

type WrongAnswersPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gaps.wrong");
  return { title: t("title") };
}

export default async function WrongAnswersPage({ params, searchParams }: WrongAnswersPageProps) {
  const [{ workshop: slug }, query] = await Promise.all([params, searchParams]);
  const workshop = await findMyWorkshop(slug);
  // An address that somebody changed by hand shows the open ones.
  const filter = wrongAnswerFilter.catch(wrongAnswerFilter.parse({})).parse(query);
  if (!workshop) notFound();
  const page = await listWrongAnswers(await memberContext(slug), filter);
  return (
    <WrongAnswersScreen
      key={`${filter.status} ${filter.cursor ?? ""}`}
      workshop={slug}
      role={workshop.role}
      status={filter.status}
      answers={page.rows}
      cursor={page.cursor}
      settle={settleAnswer.bind(null, slug)}
    />
  );
}
