import { getTranslations } from "next-intl/server";
import { isPerson } from "#src/lib/actor.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { ContourArt } from "#src/ui/contour.tsx";

/** Missing and hidden look the same. */
export default async function NotFound() {
  const [t, actor] = await Promise.all([getTranslations("shell"), currentActor()]);
  return (
    <div className="page flex flex-col items-center gap-3 py-20 text-center sm:py-28">
      <ContourArt seed={9} className="mb-4 h-36 w-64" />
      <h1 className="text-2xl">{t("notFound.title")}</h1>
      <p className="max-w-[52ch] text-muted">{t("notFound.text")}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <LinkButton href={isPerson(actor) ? "/home" : "/"} variant="primary">
          {t("notFound.home")}
        </LinkButton>
        <LinkButton href="/catalogue">{t("notFound.catalogue")}</LinkButton>
      </div>
    </div>
  );
}
