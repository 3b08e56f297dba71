import type { PageConfig } from "next";
import { StatusPage } from "@/components/public-site/status-page";
import { publicPage } from "@/lib/server/public-page";
import { readStatus } from "@/lib/server/read-status";

export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps = publicPage("status", async (locale) => {
  const props = await readStatus(locale);
  return { props, status: props.isReady ? 200 : 503, isFresh: true };
});

export default StatusPage;
