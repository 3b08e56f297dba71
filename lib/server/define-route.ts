import { createDefineRoute, type RouteDeps } from "@/lib/http/define-route";
import { createAccess, type Contexts } from "./context-from-request";
import { runtime } from "./runtime";

let deps: RouteDeps<Contexts> | undefined;

/** `defineRoute` of this installation; what it runs on is started by the first request, so that a build needs none of it. */
export const defineRoute = createDefineRoute<Contexts>(() => {
  deps ??= { access: createAccess(runtime()), log: runtime().log };
  return deps;
});
