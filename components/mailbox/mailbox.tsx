import { Mailbox as MailboxIcon } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Mail } from "./mail";

/** Everything that would have been sent, newest first. */
export function Mailbox({ mails }: { mails: readonly Mail[] }) {
  const t = useTranslations("mailbox");
  return (
    <>
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-2 text-ink-soft">{t("text")}</p>
      {mails.length === 0 ? (
        <EmptyState
          icon={<MailboxIcon />}
          title={t("empty")}
          action={
            <Button asChild tone="outline">
              <Link href="/forgot-password">{t("askForPassword")}</Link>
            </Button>
          }
        >
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <ul className="mt-8 grid overflow-hidden rounded-card border bg-surface">
          {mails.map((mail) => (
            <MailRow key={mail.index} mail={mail} />
          ))}
        </ul>
      )}
    </>
  );
}

function MailRow({ mail }: { mail: Mail }) {
  const t = useTranslations("mailbox");
  const format = useFormatter();
  return (
    <li className="border-b last:border-b-0">
      <Link
        href={`/dev/mail/${mail.index}`}
        className="grid gap-0.5 px-5 py-3.5 -outline-offset-2 hover:bg-sunken"
      >
        <span className="font-semibold">{mail.subject || t("noSubject")}</span>
        <span className="flex flex-wrap justify-between gap-x-4 text-small text-ink-soft">
          <span>{t("to", { to: mail.to })}</span>
          <time dateTime={mail.at}>
            {format.dateTime(new Date(mail.at), { dateStyle: "medium", timeStyle: "short" })}
          </time>
        </span>
      </Link>
    </li>
  );
}
