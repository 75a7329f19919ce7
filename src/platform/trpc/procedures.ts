import { TRPCError } from "@trpc/server";
import { isActing, isPerson } from "#src/lib/actor.ts";
import { DomainError, type ErrorCode, ensure, unauthenticated } from "#src/lib/errors.ts";
import { log } from "#src/platform/log.ts";
import { trpc } from "./init.ts";

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

const codes: Record<ErrorCode, TRPCError["code"]> = {
  notFound: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  tooMany: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** For everyone, signed in or not; the use case still decides by its policy. */
export const anyone = trpc.procedure.use(async ({ next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause, code } = result.error;
  if (cause instanceof DomainError) throw new TRPCError({ code: codes[cause.code], message: cause.key, cause });
  if (code === "INTERNAL_SERVER_ERROR") log.error({ err: cause ?? result.error, path }, "procedure failed");
  return result;
});

/** For signed-in people. */
export const signedIn = anyone.use(({ ctx, next }) => {
  if (!isPerson(ctx.actor)) throw unauthenticated();
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For people who act for a cluster. */
export const acting = signedIn.use(({ ctx, next }) => {
  ensure(isActing(ctx.actor), "common.noCluster");
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});
