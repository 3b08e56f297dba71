"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useUnsaved } from "@/components/api/unsaved-work";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { toErrorKey, type KnowledgeErrorKey } from "./error-keys";

/** Adds a page of the web. */
export function AddressForm({ onAdd }: { onAdd: (address: string) => Promise<void> }) {
  const t = useTranslations("knowledge");
  const errors = useTranslations("knowledge.errors");
  const [address, setAddress] = useState("");
  const [error, setError] = useState<KnowledgeErrorKey | null>(null);
  const [isSending, setIsSending] = useState(false);
  useUnsaved(address.trim() !== "");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const url = withProtocol(address.trim());
    if (!URL.canParse(url)) return setError("url_not_allowed");
    setIsSending(true);
    setError(null);
    try {
      await onAdd(url);
      setAddress("");
    } catch (cause) {
      setError(toErrorKey(cause));
    } finally {
      setIsSending(false);
    }
  };

  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-3 rounded-card border p-5">
      <Field
        name="address"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        label={t("addressLabel")}
        hint={t("addressHint")}
        placeholder={t("addressExample")}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        {...(error && { error: errors(error) })}
      />
      <Button type="submit" tone="outline" aria-disabled={isSending} className="justify-self-start">
        {isSending ? t("adding") : t("addAddress")}
      </Button>
    </form>
  );
}

function withProtocol(address: string): string {
  return /^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `https://${address}`;
}
