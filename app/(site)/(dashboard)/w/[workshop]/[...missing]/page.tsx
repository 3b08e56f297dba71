import { notFound } from "next/navigation";

/** A wrong address inside a workshop keeps its menu. */
export default function MissingWorkshopPage(): never {
  notFound();
}
