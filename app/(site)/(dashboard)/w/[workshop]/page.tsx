import { redirect } from "next/navigation";

export default async function WorkshopPage({ params }: { params: Promise<{ workshop: string }> }) {
  const { workshop } = await params;
  redirect(`/w/${encodeURIComponent(workshop)}/inbox`);
}
