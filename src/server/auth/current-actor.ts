import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, isPerson, type Person } from "#src/lib/actor.ts";
import { readActor } from "./read-actor.ts";

/** Who looks at this page; read once a request. */
export const currentActor = cache(async (): Promise<Actor> => readActor((await headers()).get("cookie")));

/** The signed-in person, or to the sign-in page, which comes back to `path`. */
export async function currentPerson(path: string): Promise<Person> {
  const actor = await currentActor();
  if (!isPerson(actor)) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  return actor;
}
