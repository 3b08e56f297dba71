import type { PageConfig } from "next";
import { toDemoWorkshop } from "@/components/landing/demo-workshop";
import { LandingPage } from "@/components/landing/landing-page";
import { findDemoWorkshops } from "@/lib/server/find-demo-workshops";
import { publicPage } from "@/lib/server/public-page";

export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps = publicPage("", async () => ({
  props: { demos: (await findDemoWorkshops()).map(toDemoWorkshop) },
}));

export default LandingPage;
