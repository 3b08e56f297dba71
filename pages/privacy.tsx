import type { PageConfig } from "next";
import { PrivacyPage } from "@/components/public-site/privacy-page";
import { knownOperator } from "@/lib/server/operator";
import { publicPage } from "@/lib/server/public-page";

export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps = publicPage("privacy", () => ({ props: knownOperator() }));

export default PrivacyPage;
