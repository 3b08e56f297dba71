import { useTranslations } from "next-intl";
import type { WorkshopContext } from "@/lib/workshops/context";

/** Name and address, and what the site and its chat store. */
export function DemoFooter({ workshop }: { workshop: WorkshopContext["workshop"] }) {
  const t = useTranslations("demo");
  const { name, address, privacyUrl } = workshop;
  return (
    <footer className="bg-black px-5 py-8 pb-24 text-center text-sm wrap-anywhere text-white">
      {name}, {address.street}, {address.city}
      <br />
      <a
        href={privacyUrl ?? "/privacy"}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t("privacy")}
      </a>
    </footer>
  );
}
