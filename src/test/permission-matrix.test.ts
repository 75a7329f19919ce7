import { beforeAll, describe, expect, test } from "vitest";
import { isPerson } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { log } from "#src/platform/log.ts";
import { createCallerFactory } from "#src/platform/trpc/procedures.ts";
import { registrations } from "#src/server/jobs/registry.ts";
import { appRouter } from "#src/server/trpc/root.ts";
import { withDatabase } from "./database.ts";
import { type Row, rows } from "./permission-rows.ts";
import { buildWorld, type Kind, kinds, type World } from "./permission-world.ts";
import { withQueue } from "./queue.ts";

withDatabase();
withQueue(...registrations.map(({ job }) => job));

const callerFor = createCallerFactory(appRouter);
const paths = Object.keys(appRouter._def.procedures);

const refusals = new Set(["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "unauthenticated", "forbidden", "notFound"]);

/** Whether the actor was let in. Foreign, missing and forbidden are the refusals; anything else got past the policy. */
async function isLetIn(world: World, kind: Kind, path: string, row: Row): Promise<boolean> {
  const end = new AbortController();
  const actor = world.actors[kind];
  // What a stream says when the session behind it ends is another test's; here it only has to be there.
  const caller: unknown = callerFor({ actor, peer: newId() }, { signal: end.signal });
  const procedure = path.split(".").reduce((at, name) => (at as Record<string, unknown>)[name], caller);
  try {
    const answer = await (procedure as (input: unknown) => Promise<unknown>)(row.input?.(world, kind));
    if (isStream(answer)) await Promise.race([answer[Symbol.asyncIterator]().next(), patience()]);
    // Some refusals are returned, for people who can do something about them.
    return !(row.refusal && (answer as { reason?: string }).reason === row.refusal);
  } catch (error) {
    const { code } = error as { code?: string };
    // A stream throws what the use case threw; everything else has passed through the transport.
    if (code && refusals.has(code)) return false;
    throw error;
  } finally {
    end.abort();
  }
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;
const patience = () => new Promise((done) => setTimeout(done, 300));

describe("permission matrix", () => {
  beforeAll(() => {
    log.level = "silent"; // refusals are what is asked for here
  });

  test("every procedure has a row, and every row its procedure", () => {
    expect(Object.keys(rows).sort()).toEqual([...paths].sort());
  });

  test.each(paths.filter((path) => rows[path]))("%s", { timeout: 30_000 }, async (path) => {
    const row = rows[path];
    if (!row) throw new Error(`no row for ${path}`);
    const fresh = async () => {
      const world = await buildWorld(row.state ?? "proposed");
      await row.prepare?.(world, (kind) => callerFor({ actor: world.actors[kind], peer: newId() }));
      return world;
    };
    const refused = kinds.filter((kind) => !row.may.includes(kind));
    const shared = await fresh();
    const letIn: Kind[] = [];
    // Who is refused changes nothing, so they can share a world; who is let in gets one of their own.
    for (const kind of refused) if (await isLetIn(shared, kind, path, row)) letIn.push(kind);
    for (const kind of row.may) if (await isLetIn(await fresh(), kind, path, row)) letIn.push(kind);
    expect(kinds.filter((kind) => letIn.includes(kind))).toEqual(kinds.filter((kind) => row.may.includes(kind)));
  });

  test("a foreign and a missing id are answered alike", async () => {
    const world = await buildWorld("draft");
    const outsider = callerFor({ actor: world.actors.outsider, peer: newId() });
    const answerTo = (adaptationId: string) =>
      outsider.adaptations.load({ adaptationId }).then(
        () => "seen",
        (error: { code: string; message: string }) => `${error.code} ${error.message}`,
      );
    expect(await answerTo(world.adaptationId)).toBe(await answerTo(newId()));
  });

  test.each([{ not: "" }, ["a"], { __proto__: { x: 1 } }, "a\u0000b"])(
    "no object, list or NUL where an id belongs: %j",
    async (id) => {
      const world = await buildWorld("draft");
      const caller = callerFor({ actor: world.actors.manager, peer: newId() });
      await expect(caller.adaptations.load({ adaptationId: id as string })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    },
  );

  test("everyone but the anonymous visitor is a person", async () => {
    const world = await buildWorld("draft");
    expect(kinds.filter((kind) => !isPerson(world.actors[kind]))).toEqual(["anonymous"]);
  });
});
