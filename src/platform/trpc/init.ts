import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import type { Actor } from "#src/lib/actor.ts";
import { DomainError, type ErrorParams } from "#src/lib/errors.ts";

export type Context = {
  readonly actor: Actor;
  /** The true address of who is connected, for rate limits. */
  readonly peer: string;
};

/** What a client learns of an error: a key to make words of, and the fields that were wrong. */
export type ErrorShape = {
  readonly key: string;
  readonly params: ErrorParams;
  readonly fields: Record<string, string>;
};

const fieldsOf = (error: ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join("."),
      /^\w+\.\w+$/.test(issue.message) ? issue.message : "common.invalid",
    ]),
  );

function shapeOf(cause: unknown): ErrorShape {
  if (cause instanceof DomainError) return { key: cause.key, params: cause.params, fields: {} };
  if (cause instanceof ZodError) return { key: "common.invalid", params: {}, fields: fieldsOf(cause) };
  return { key: "common.unexpected", params: {}, fields: {} };
}

export const trpc = initTRPC.context<Context>().create({
  transformer: superjson,
  sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // The words are the screen's; the server's own text could tell what it should not.
    message: shapeOf(error.cause).key,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...shapeOf(error.cause) },
  }),
});
