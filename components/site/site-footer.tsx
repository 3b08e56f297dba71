import { FooterFrame } from "./footer-frame";
import type { Preferences } from "./preferences";
import { PreferenceSwitches } from "./preference-switches";

export function SiteFooter({ preferences }: { preferences: Preferences }) {
  return (
    <FooterFrame pages={["privacy", "imprint"]}>
      <PreferenceSwitches {...preferences} />
    </FooterFrame>
  );
}
