import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { ApiKeysScreen } from "@/components/api-keys/api-keys-screen";
import { listApiKeys } from "@/lib/api-keys";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { create, revoke } from "./actions";

type ApiKeysPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiKeys");
  return { title: t("title") };
}

export default async function ApiKeysPage({ params }: ApiKeysPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "changeSettings")) redirect(`/w/${slug}/settings/team`);
  const keys = await listApiKeys(await memberContext(slug));
  return (
    <ApiKeysScreen
      keys={keys.map((key) => ({ ...key, revoke: revoke.bind(null, slug, key.id) }))}
      create={create.bind(null, slug)}
    />
  );
}
