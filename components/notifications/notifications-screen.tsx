import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/core/form-state";
import type { OwnNotifications } from "@/lib/notifications/schemas";
import { NotificationsForm } from "./notifications-form";
import { PushDevice } from "./push-device";

type NotificationsScreenProps = {
  slug: string;
  settings: OwnNotifications;
  publicKey: string;
  action: FormAction;
};

/** Of what a member is told, how, and on which devices. */
export function NotificationsScreen({
  slug,
  settings,
  publicKey,
  action,
}: NotificationsScreenProps) {
  const t = useTranslations("notifications");
  return (
    <div className="grid gap-6">
      <PageHead title={t("title")} text={t("intro")} />
      <PushDevice slug={slug} publicKey={publicKey} />
      <Card className="p-5 sm:p-6">
        <NotificationsForm settings={settings} action={action} />
      </Card>
    </div>
  );
}
