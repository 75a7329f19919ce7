import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#src/lib/ids.ts";
import { log } from "#src/platform/log.ts";
import { createCallerFactory } from "#src/platform/trpc/procedures.ts";
import { registrations } from "#src/server/jobs/registry.ts";
import { appRouter } from "#src/server/trpc/root.ts";
import { withDatabase } from "./database.ts";
import { rows } from "./permission-rows.ts";
import { buildWorld, type World } from "./permission-world.ts";
import { withQueue } from "./queue.ts";

withDatabase();
withQueue(...registrations.map(({ job }) => job));

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What an attacker sends where a scalar is asked for. `__proto__` is a property of its own here, as out of JSON. */
const hostile: readonly (readonly [string, Json])[] = [
  ["an operator", { not: "" }],
  ["a list", ["a", "b"]],
  ["a prototype", JSON.parse('{"__proto__":{"polluted":true}}')],
  ["NUL", "a\u0000b"],
];

/** Every copy of `value` in which one scalar has become `bad`, with where that is. */
function* spoilt(value: Json, bad: Json, at = "input"): Generator<[string, Json]> {
  if (typeof value !== "object" || value === null) {
    yield [at, bad];
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries())
      for (const [where, worse] of spoilt(part, bad, `${at}[${index}]`)) yield [where, value.with(index, worse)];
  } else {
    for (const [name, part] of Object.entries(value))
      for (const [where, worse] of spoilt(part, bad, `${at}.${name}`)) yield [where, { ...value, [name]: worse }];
  }
}

const additions = (input: Json): [string, Json][] =>
  typeof input !== "object" || input === null || Array.isArray(input)
    ? []
    : [
        ["an unknown field", { ...input, isAdmin: true }],
        ["a prototype beside", JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(input).slice(1)}`)],
      ];

const callerFor = createCallerFactory(appRouter);

async function answerTo(world: World, path: string, input: Json): Promise<string> {
  const end = new AbortController();
  const caller: unknown = callerFor({ actor: world.actors.manager, peer: newId() }, { signal: end.signal });
  const procedure = path.split(".").reduce((at, name) => (at as Record<string, unknown>)[name], caller);
  try {
    await (procedure as (input: unknown) => Promise<unknown>)(input);
    return "accepted";
  } catch (error) {
    return (error as { code?: string }).code ?? "threw";
  } finally {
    end.abort();
  }
}

describe("objects, lists, prototypes and NUL where a scalar belongs are refused before anything is asked", () => {
  let world: World;
  beforeAll(async () => {
    log.level = "silent";
    world = await buildWorld("implementing");
  });

  const withInput = Object.entries(rows).flatMap(([path, { input }]) => (input ? [[path, input] as const] : []));

  test.each(withInput)("%s", async (path, input) => {
    const good = input(world, "manager") as Json;
    const wrong: string[] = [];
    const tries = [
      ...hostile.flatMap(([what, bad]) =>
        [...spoilt(good, bad)].map(([where, spoiltInput]): [string, Json] => [`${what} at ${where}`, spoiltInput]),
      ),
      ...hostile.map(([what, bad]): [string, Json] => [`${what} for all of it`, bad]),
      ...additions(good),
    ];
    expect(tries.length).toBeGreaterThan(hostile.length);
    for (const [what, bad] of tries) {
      const answer = await answerTo(world, path, bad);
      if (answer !== "BAD_REQUEST") wrong.push(`${what}: ${answer}`);
    }
    expect(wrong).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });
});
