import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlLook } from "./control-look";

/** Grows with what is typed where the browser can (`field-sizing`), up to `max-h-*` of the caller. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      className={classNames(controlLook(), "field-sizing-content resize-none py-2.5", className)}
      {...rest}
    />
  );
}
