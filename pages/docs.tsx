import type { PageConfig } from "next";
import { GuidePage } from "@/components/public-site/guide-page";
import { publicPage } from "@/lib/server/public-page";

export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps = publicPage("docs", () => ({ props: {} }));

export default GuidePage;
