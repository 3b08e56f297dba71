import { CalendarPlus } from "lucide-react";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { formatPhone } from "@/components/contacts/format-phone";
import { Button, buttonLook } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { OwnAppointment } from "@/lib/appointments/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import { dayName } from "./day-name";
import { SlotDays } from "./slot-days";
import { slotsByDay } from "./slots-by-day";

type OwnAppointmentPageProps = {
  context: WorkshopContext;
  appointment: OwnAppointment;
  link: string;
  code: string;
  /** Free times to move to, while a new one is chosen. */
  slots: readonly { startsAt: string }[] | null;
  isCancelling: boolean;
  notice: string | string[] | undefined;
  now: Date;
  action: (form: FormData) => Promise<undefined>;
};

/** A customer's own appointment: what, when, and how to move or cancel it; without scripts. */
export async function OwnAppointmentPage(props: OwnAppointmentPageProps) {
  const { context, appointment, link, code, slots, isCancelling, notice, now, action } = props;
  const [t, format] = await Promise.all([getTranslations("appointments"), getFormatter()]);
  const { name, slug, phone, timezone, address } = context.workshop;
  const page = `/appointment/${slug}/${link}`;
  const [when] = slotsByDay([appointment], timezone);
  const isOpen =
    (appointment.status === "requested" || appointment.status === "confirmed") &&
    new Date(appointment.startsAt) > now;
  return (
    <main id="content" className="mx-auto grid w-full max-w-2xl gap-5 px-5 py-10">
      <p className="text-small font-semibold text-ink-soft">{name}</p>
      <h1 className="text-headline">{t("own.title")}</h1>
      <OwnNotice notice={notice} phone={phone} />
      <Card className="grid gap-2">
        {when && (
          <p className="text-title">
            {dayName(format, when.day)}, {when.slots[0]?.time}
          </p>
        )}
        {appointment.service && <p className="wrap-anywhere">{appointment.service}</p>}
        <p className="text-small text-ink-soft">
          {address.street}, {address.postalCode} {address.city}
        </p>
        <p className="font-semibold">{t(`own.states.${appointment.status}`, { workshop: name })}</p>
        <p className="text-small text-ink-soft">{t("own.code", { code })}</p>
      </Card>
      {isOpen && slots === null && !isCancelling && (
        <div className="flex flex-wrap gap-2">
          <a
            href={`/api/appointments/${slug}/own/${link}/calendar`}
            className={buttonLook({ tone: "primary" })}
          >
            <CalendarPlus aria-hidden /> {t("own.calendar")}
          </a>
          <Link href={`${page}?step=move`} className={buttonLook({ tone: "outline" })}>
            {t("own.move")}
          </Link>
          <Link href={`${page}?step=cancel`} className={buttonLook({ tone: "danger" })}>
            {t("own.cancel")}
          </Link>
        </div>
      )}
      {isOpen && isCancelling && (
        <form action={action} className="grid gap-3">
          <input type="hidden" name="version" value={appointment.version} />
          <p className="font-semibold">{t("own.cancelSure")}</p>
          <div className="flex gap-2">
            <Button type="submit" tone="danger">
              {t("own.cancel")}
            </Button>
            <Link href={page} className={buttonLook({ tone: "quiet" })}>
              {t("close")}
            </Link>
          </div>
        </form>
      )}
      {isOpen && slots && (
        <SlotDays days={slotsByDay(slots, timezone)} nameOf={(day) => dayName(format, day)}>
          {({ startsAt, time }) => (
            <form action={action}>
              <input type="hidden" name="version" value={appointment.version} />
              <Button
                type="submit"
                name="slot"
                value={startsAt}
                tone="outline"
                aria-label={`${t("own.moveTo")}: ${time}`}
              >
                {time}
              </Button>
            </form>
          )}
        </SlotDays>
      )}
      {appointment.status === "cancelled" && (
        <Link
          href={`/book/${slug}`}
          className={buttonLook({ tone: "outline", className: "justify-self-start" })}
        >
          {t("own.another")}
        </Link>
      )}
      {isOpen && <p className="text-small text-ink-soft">{t("own.keep")}</p>}
    </main>
  );
}

async function OwnNotice({
  notice,
  phone,
}: Pick<OwnAppointmentPageProps, "notice"> & { phone: string | null }) {
  const t = await getTranslations("appointments");
  if (notice === "moved" || notice === "cancelDone")
    return <Notice tone="good">{t(`own.${notice}`)}</Notice>;
  if (notice === "taken" || notice === "failed")
    return <Notice tone="bad">{t(`page.problems.${notice}`)}</Notice>;
  if (notice !== "tooLate") return null;
  return <Notice tone="bad">{t("own.tooLate", { phone: phone ? formatPhone(phone) : "" })}</Notice>;
}
