import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

/** Seeks workshops by name, address or a member's mail; a plain form, so that what was sought is in the page's address. */
export function WorkshopSearch({ search, state }: { search: string; state: string }) {
  const t = useTranslations("admin.workshops");
  return (
    <form className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
      <Input
        type="search"
        name="search"
        maxLength={120}
        defaultValue={search}
        aria-label={t("search")}
        placeholder={t("search")}
      />
      <Select name="state" defaultValue={state} aria-label={t("state")}>
        <option value="">{t("all")}</option>
        <option value="active">{t("active")}</option>
        <option value="suspended">{t("suspended")}</option>
      </Select>
      <Button type="submit" tone="outline">
        {t("find")}
      </Button>
    </form>
  );
}
