import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Mail, splitLinks } from "./mail";

export function MailMessage({ mail }: { mail: Mail }) {
  const t = useTranslations("mailbox");
  return (
    <>
      <Button asChild tone="quiet" className="-ml-4">
        <Link href="/dev/mail">
          <ArrowLeft aria-hidden />
          {t("back")}
        </Link>
      </Button>
      <h1 className="mt-4 text-headline">{mail.subject || t("noSubject")}</h1>
      <p className="mt-1 text-small text-ink-soft">{t("to", { to: mail.to })}</p>
      <Card className="mt-6 wrap-anywhere whitespace-pre-wrap">
        {splitLinks(mail.text).map((part, index) =>
          part.kind === "link" ? (
            <a
              key={index}
              href={part.text}
              className="font-semibold underline decoration-lamp decoration-2 underline-offset-4"
            >
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </Card>
    </>
  );
}
