import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { buttonLook, Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatPhone } from "@/components/contacts/format-phone";
import type { SlotList } from "@/lib/appointments";
import type { WorkshopContext } from "@/lib/workshops/context";
import { dayName } from "./day-name";
import { addDays } from "./days";
import { SlotDays } from "./slot-days";
import { slotsByDay } from "./slots-by-day";

type ChooseSlotProps = {
  context: WorkshopContext;
  list: SlotList;
  service: string | undefined;
  from: string | undefined;
  now: Date;
};

const daysShown = 14;

/** What is to be done and when: plain links and a form, so that it works on any phone. */
export async function ChooseSlot({ context, list, service, from, now }: ChooseSlotProps) {
  const [t, format] = await Promise.all([getTranslations("appointments.page"), getFormatter()]);
  const { slug, phone, timezone } = context.workshop;
  const days = slotsByDay(list.slots, timezone);
  const [today = ""] = slotsByDay([{ startsAt: now.toISOString() }], timezone).map(
    ({ day }) => day,
  );
  const first = from ?? today;
  const address = (more: Record<string, string>) =>
    `/book/${slug}?${new URLSearchParams({ ...(service && { service }), ...more }).toString()}`;
  return (
    <>
      <form method="get" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <FormField name="service" label={t("service")}>
          {(control) => (
            <Select {...control} defaultValue={service ?? ""}>
              <option value="">{t("other")}</option>
              {context.services.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <Button type="submit">{t("show")}</Button>
      </form>
      <section aria-labelledby="times" className="grid gap-4">
        <h2 id="times" className="text-title">
          {t("times")}
        </h2>
        {days.length === 0 && (
          <Notice tone="info">
            {t("none")} {phone && t("noneCall", { phone: formatPhone(phone) })}
          </Notice>
        )}
        <SlotDays days={days} nameOf={(day) => dayName(format, day)}>
          {({ startsAt, time }) => (
            <Link
              href={address({ slot: startsAt })}
              prefetch={false}
              className={buttonLook({ tone: "outline" })}
            >
              {time}
            </Link>
          )}
        </SlotDays>
        <div className="flex justify-between gap-2">
          {first > today ? (
            <Link
              href={address({ from: addDays(first, -daysShown) })}
              className={buttonLook({ tone: "quiet" })}
            >
              {t("earlier")}
            </Link>
          ) : (
            <span />
          )}
          <Link
            href={address({ from: addDays(first, daysShown) })}
            className={buttonLook({ tone: "quiet" })}
          >
            {t("later")}
          </Link>
        </div>
      </section>
    </>
  );
}
