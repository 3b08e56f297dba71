import type { PageConfig } from "next";
import { PricesPage } from "@/components/public-site/prices-page";
import { publicPage } from "@/lib/server/public-page";
import { planCatalogue } from "@/lib/workshops";

export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps = publicPage("prices", () => ({ props: { plans: planCatalogue } }));

export default PricesPage;
