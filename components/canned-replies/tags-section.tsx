import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { DeleteButton } from "./delete-button";

type TagsSectionProps = { tags: readonly { name: string; remove: () => Promise<boolean> }[] };

/** The words conversations are sorted by; they begin in the inbox and end here. */
export function TagsSection({ tags }: TagsSectionProps) {
  const t = useTranslations("replies");
  return (
    <AccountSection title={t("tagsTitle")} text={t("tagsText")}>
      {tags.length === 0 ? (
        <p className="text-small text-ink-soft">{t("noTags")}</p>
      ) : (
        <ul aria-label={t("tagsTitle")} className="grid gap-1">
          {tags.map(({ name, remove }) => (
            <li
              key={name}
              className="flex items-center justify-between gap-3 border-b last:border-b-0"
            >
              <span className="min-w-0 wrap-anywhere">{name}</span>
              <DeleteButton
                label={t("deleteTag", { name })}
                description={t("deleteTagText", { name })}
                remove={remove}
              />
            </li>
          ))}
        </ul>
      )}
    </AccountSection>
  );
}
