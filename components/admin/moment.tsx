import { useFormatter } from "next-intl";
import { moment } from "./figures";

/** A point in time, for people and programs. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {moment(useFormatter(), at)}
    </time>
  );
}
