import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountScreen } from "@/components/account/account-screen";
import { listSolelyOwned } from "@/lib/privacy";
import { serviceContext } from "@/lib/server/person-context";
import { requireMember, serverAuth } from "@/lib/server/session";
import { changeEmail, changePassword, removeAccount, saveName } from "./actions";
import { signOutEverywhere } from "./sign-out-everywhere";

type AccountPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const { userId } = await requireMember();
  const [query, person, owned] = await Promise.all([
    searchParams,
    serverAuth().then((auth) => auth.getPerson()),
    serviceContext().then((ctx) => listSolelyOwned(ctx, userId)),
  ]);
  return (
    <AccountScreen
      person={person}
      owned={owned}
      notice={query["notice"] === "email-changed" ? "emailChanged" : null}
      problem={query["problem"] === "link-expired" ? "linkExpired" : null}
      actions={{ saveName, changeEmail, changePassword, removeAccount, signOutEverywhere }}
    />
  );
}
