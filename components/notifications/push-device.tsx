"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AccountSection } from "@/components/account/account-section";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { currentSubscription, readPushState, subscribe, type PushState } from "./push-browser";

type Said = "tested" | "failed" | null;

/** Whether this very device calls while our pages are closed. */
export function PushDevice({ slug, publicKey }: { slug: string; publicKey: string }) {
  const t = useTranslations("notifications.device");
  const [state, setState] = useState<PushState | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setIsBusy] = useState(false);
  const address = `/api/workshops/${slug}/push-subscription`;

  useEffect(() => {
    void readPushState().then(setState);
  }, []);

  const attempt = async (work: () => Promise<Said>) => {
    setIsBusy(true);
    setSaid(await work().catch((): Said => "failed"));
    setState(await readPushState());
    setIsBusy(false);
  };
  const turnOn = async (): Promise<Said> => {
    const subscription = await subscribe(publicKey);
    if (subscription !== null) await requestJson(address, jsonBody("PUT", subscription));
    return null;
  };
  const turnOff = async (): Promise<Said> => {
    const subscription = await currentSubscription();
    if (subscription === null) return null;
    const { endpoint } = subscription;
    await requestJson(address, { ...jsonBody("PUT", { endpoint }), method: "DELETE" });
    await subscription.unsubscribe();
    return null;
  };
  const test = async (): Promise<Said> => {
    await requestJson(`${address}/test`, { method: "POST" });
    return "tested";
  };

  return (
    <AccountSection title={t("title")} text={t(state ?? "off")}>
      {said !== null && <Notice tone={said === "failed" ? "bad" : "good"}>{t(said)}</Notice>}
      <div className="flex flex-wrap gap-3">
        {state === "off" && (
          <Button aria-disabled={isBusy} onClick={() => void attempt(turnOn)}>
            {t("turnOn")}
          </Button>
        )}
        {state === "on" && (
          <>
            <Button tone="outline" aria-disabled={isBusy} onClick={() => void attempt(test)}>
              {t("test")}
            </Button>
            <Button tone="quiet" aria-disabled={isBusy} onClick={() => void attempt(turnOff)}>
              {t("turnOff")}
            </Button>
          </>
        )}
      </div>
    </AccountSection>
  );
}
