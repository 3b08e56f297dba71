import type { PageConfig } from "next";
import { ImprintPage } from "@/components/public-site/imprint-page";
import { knownOperator } from "@/lib/server/operator";
import { publicPage } from "@/lib/server/public-page";

export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps = publicPage("imprint", () => ({ props: knownOperator() }));

export default ImprintPage;
