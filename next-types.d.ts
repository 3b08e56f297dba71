// What Next would put into `next-env.d.ts`, which is left out (tsconfig.json): beside a folder `pages` it also says that an address may be
// null, which holds for hooks in those pages alone, and no hook runs there.
/// <reference types="next" />
import "./.next/types/routes.d.ts";
import "./.next/types/root-params.d.ts";
