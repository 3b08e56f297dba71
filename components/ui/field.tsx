import type { ComponentProps } from "react";
import { FormField } from "./form-field";
import { Input } from "./input";

type FieldProps = Omit<ComponentProps<"input">, "id"> & {
  name: string;
  label: string;
  hint?: string;
  /** A sentence for the person; its presence marks the input invalid and ties the two together. */
  error?: string;
};

/** A labelled input with hint and error, wired for screen readers. */
export function Field({ name, label, hint, error, ...rest }: FieldProps) {
  return (
    <FormField name={name} label={label} hint={hint} error={error}>
      {(control) => <Input {...control} {...rest} />}
    </FormField>
  );
}
