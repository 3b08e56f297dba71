import type { CacheLayer } from "@/lib/cache/cache";
import type { Context, MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { AccessTable, RouteScope } from "@/lib/http/define-route";
import { refuseForeignWrite } from "@/lib/http/origin";
import { readBearer } from "@/lib/http/read-bearer";
import { readCookies } from "@/lib/http/read-cookies";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Count } from "@/lib/rate-limit/limiter";
import { effectivePlan } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";
import { admitRequest } from "./admit-request";
import { readGateFacts } from "./gate-facts";
import { isOperator } from "./is-operator";
import { KnownMembers } from "./known-members";
import { createProgramAccess, type ProgramContext } from "./program-access";
import type { Runtime } from "./runtime";

/** Nobody in particular: probes and other calls that concern no workshop. */
export type AnyoneContext = Omit<Context, "workshopId">;

/** A caller of a workshop's public address whom the proxy let through: origin and limits are its business. */
export type PublicContext = Context & {
  workshop: WorkshopContext;
  /** The workshop has used up what its plan pays for at the moment: the built-in engine answers. */
  isOverPlan: boolean;
  /** The request's head and what its answer's head shall carry, for limits that only the body decides. */
  asked: { headers: Headers; responseHeaders: Headers };
};

/** A visitor who has shown the token of a conversation. */
export type VisitorContext = PublicContext & { conversationId: string };

export type Contexts = {
  anyone: AnyoneContext;
  public: PublicContext;
  visitor: VisitorContext;
  member: MemberContext;
  program: ProgramContext;
  /** A program of the operator's that shows the operations token; whom it works for is in the jobs themselves. */
  scheduler: AnyoneContext;
};

/** The ways to prove who asks, over one runtime. */
export function createAccess(runtime: Runtime): AccessTable<Contexts> {
  const members = new KnownMembers();

  async function anyone(scope: RouteScope): Promise<AnyoneContext> {
    const db = runtime.openServiceDb();
    scope.timing.track(db);
    return {
      actor: { kind: "public" },
      db,
      now: runtime.now,
      log: scope.log,
      requestId: scope.requestId,
    };
  }

  async function toPublic(scope: RouteScope): Promise<PublicContext> {
    const { layer, isOverPlan } = readGateFacts(scope.request.headers);
    const workshop = await findWorkshop(scope, layer);
    const asked = { headers: scope.request.headers, responseHeaders: scope.headers };
    const workshopId = workshop.workshop.id;
    return { ...(await anyone(scope)), workshopId, workshop, isOverPlan, asked };
  }

  /** `askedLayer` is where the proxy found the workshop, a moment ago; since then it is in memory. */
  async function findWorkshop(
    { params, timing }: RouteScope,
    askedLayer: CacheLayer,
  ): Promise<WorkshopContext> {
    const slug = workshopSlug.safeParse(params["slug"]);
    if (!slug.success) throw workshopNotFound();
    const { value, state, layer } = await runtime.workshopContexts.get(slug.data);
    if (askedLayer === "memory") timing.setCache(state, layer);
    else timing.setCache("miss", askedLayer);
    if (value === null) throw workshopNotFound();
    return value;
  }

  async function visitor(scope: RouteScope): Promise<VisitorContext> {
    const ctx = await toPublic(scope);
    const token = readBearer(scope.request.headers);
    if (token === null) throw new AppError("unauthenticated", { reason: "no_token" });
    const conversationId = runtime.visitorTokens.verify(ctx.workshopId, token);
    return { ...ctx, actor: { kind: "visitor", conversationId }, conversationId };
  }

  async function member(scope: RouteScope): Promise<MemberContext> {
    refuseForeignWrite(scope.request, runtime.site);
    const slug = workshopSlug.safeParse(scope.params["workshop"]);
    const session = await runtime.findSession(readCookies(scope.request));
    if (session === null) throw new AppError("unauthenticated", { reason: "no_session" });
    if (!slug.success) throw workshopNotFound();
    // Here and not in the proxy: only now it is certain who asks.
    const { userId } = session;
    const counts = [
      { part: "member" as const, key: userId },
      ...(members.isKnown(userId, slug.data) ? await countOfWorkshop(runtime, slug.data) : []),
    ];
    const workshop = counts.length > 1 ? slug.data : null;
    await admitRequest(runtime.limits, {
      policy: "member",
      counts,
      workshop,
      headers: scope.headers,
    });
    const db = members.watch(runtime.openMemberDb(session), userId, slug.data);
    scope.timing.track(db);
    return {
      workshopSlug: slug.data,
      actor: { kind: "member", userId: session.userId, email: session.email },
      db,
      now: runtime.now,
      log: scope.log,
      requestId: scope.requestId,
    };
  }

  async function scheduler(scope: RouteScope): Promise<AnyoneContext> {
    const reason = readBearer(scope.request.headers) === null ? "no_token" : "bad_secret";
    if (!isOperator(runtime, scope.request)) throw new AppError("unauthenticated", { reason });
    return anyone(scope);
  }

  const program = createProgramAccess(runtime);
  return { anyone, public: toPublic, visitor, member, program, scheduler };
}

/** What a member's call costs the workshop, by the plan that counts; nothing where there is no such workshop. */
async function countOfWorkshop(
  { workshopContexts, now }: Runtime,
  slug: string,
): Promise<Count<"member">[]> {
  const { value } = await workshopContexts.get(slug);
  return value ? [{ part: effectivePlan(value.workshop, now()), key: value.workshop.id }] : [];
}

/** The same error, word for word, as the database's for a workshop that is not the caller's. */
function workshopNotFound(): AppError {
  return new AppError("not_found", { reason: "workshop_not_found" });
}
