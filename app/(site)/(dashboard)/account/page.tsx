import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AccountScreen } from "@/components/account/account-screen";
import { AppError } from "@/lib/core/errors";
import { listSolelyOwned } from "@/lib/privacy";
import { serviceContext } from "@/lib/server/person-context";
import { readingAuth, requireMember } from "@/lib/server/session";
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
    findPerson(),
    serviceContext().then((ctx) => listSolelyOwned(ctx, userId)),
  ]);
  // Its token is still good for a while; whoever signed it out elsewhere wants it to be none here.
  if (person === null) redirect("/auth/ended");
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

/** The person as the auth service knows them now; null when their session was ended elsewhere. */
async function findPerson(): Promise<{ email: string; name: string } | null> {
  const auth = await readingAuth();
  return auth.getPerson().catch((error: unknown) => {
    if (error instanceof AppError && error.code === "unauthenticated") return null;
    throw error;
  });
}
