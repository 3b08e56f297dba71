import Link from "next/link";

type PersonLinkProps = { workshop: string; id: string; name: string };

/** A customer's name that opens their page. */
export function PersonLink({ workshop, id, name }: PersonLinkProps) {
  return (
    <Link
      href={`/w/${workshop}/contacts/${id}`}
      className="inline-flex min-h-11 items-center font-semibold wrap-anywhere underline decoration-lamp decoration-2 underline-offset-4"
    >
      {name}
    </Link>
  );
}
