import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KnowledgeTabs } from "@/components/knowledge/knowledge-tabs";

type KnowledgeLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export default async function KnowledgeLayout({ params, children }: KnowledgeLayoutProps) {
  const [{ workshop }, t] = await Promise.all([params, getTranslations("knowledge")]);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 p-4 md:p-8">
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      <KnowledgeTabs workshop={workshop} />
      {children}
    </div>
  );
}
