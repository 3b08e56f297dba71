import { openFrontDoor } from "./front-door";
import { stampPeerAddresses } from "./peer-address";
import { runtime } from "./runtime";
import { stampRequestIds } from "./stamp-request-ids";

/** Opens what all requests share. Next would go on after a failed start and answer every request with 500; we end instead. */
export function startRuntime(): void {
  try {
    stampPeerAddresses();
    stampRequestIds();
    runtime();
    openFrontDoor();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
