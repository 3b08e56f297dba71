import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DocumentsScreen } from "@/components/knowledge/documents-screen";
import { listDocuments } from "@/lib/knowledge";
import { runtime } from "@/lib/server/runtime";
import { memberContext } from "@/lib/server/session";
import { findMyWorkshop } from "../../../my-workshops";
import { countContradictions } from "./contradictions-of";

type KnowledgePageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("knowledge");
  return { title: t("title") };
}

export default async function KnowledgePage({ params }: KnowledgePageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const documents = await listDocuments(await memberContext(slug));
  return (
    <DocumentsScreen
      workshop={slug}
      role={workshop.role}
      rendered={documents}
      uploadLimit={runtime().host.upload}
      contradictions={countContradictions(slug)}
    />
  );
}
