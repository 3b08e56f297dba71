import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/server/admin";

export default async function AdminStart() {
  await requireAdmin();
  redirect("/admin/workshops");
}
