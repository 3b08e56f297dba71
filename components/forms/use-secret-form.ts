"use client";

import { failedSecretForm, idleSecretForm, type SecretFormAction } from "@/lib/core/shown-secret";
import { useSentForm } from "./use-sent-form";

/** A form whose answer may bring a secret. */
export function useSecretForm(action: SecretFormAction) {
  return useSentForm(action, { idle: idleSecretForm, failed: failedSecretForm });
}
