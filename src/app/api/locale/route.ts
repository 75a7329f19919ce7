import { isPerson } from "#src/lib/actor.ts";
import { isLocale } from "#src/lib/locales.ts";
import { ownPath } from "#src/lib/own-path.ts";
import { saveLocale } from "#src/modules/accounts/use-cases/update-profile.ts";
import { env } from "#src/platform/env.ts";
import { readActor } from "#src/server/auth/read-actor.ts";

const year = 365 * 24 * 3600;

/** Chooses a language: a form with `locale` and `to`, the path to come back to. A signed-in person keeps it everywhere. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const locale = form.get("locale");
  const headers = new Headers({ location: ownPath(form.get("to"), "/"), "cache-control": "no-store" });
  if (isLocale(locale)) {
    const secure = env().NEXTAUTH_URL.startsWith("https://") ? "; Secure" : "";
    headers.set("set-cookie", `locale=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`);
    const actor = await readActor(request.headers.get("cookie"));
    if (isPerson(actor)) await saveLocale(actor, locale);
  }
  return new Response(null, { status: 303, headers });
}
