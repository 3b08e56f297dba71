import { CircleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { Input } from "./input";
import { Label } from "./label";

type FieldProps = Omit<ComponentProps<"input">, "id"> & {
  name: string;
  label: string;
  hint?: string;
  /** A sentence for the person; its presence marks the input invalid and ties the two together. */
  error?: string;
};

/** A labelled input with hint and error, wired for screen readers. */
export function Field({ name, label, hint, error, ...rest }: FieldProps) {
  const id = `field-${name}`;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      <Input
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        {...rest}
      />
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-small text-bad-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
