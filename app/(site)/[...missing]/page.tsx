import { notFound } from "next/navigation";

/** With two root layouts Next has no common "not found": every unknown address ends here and gets CarBot's. */
export default function MissingPage(): never {
  notFound();
}
