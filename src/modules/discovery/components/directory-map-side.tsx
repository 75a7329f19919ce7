import { getLocale, getTranslations } from "next-intl/server";
import { pickMessages } from "#src/i18n/pick-messages.ts";
import { timeZone } from "#src/i18n/time-zone.ts";
import type { DirectoryPage, DirectoryQuery } from "../schema.ts";
import { MapShell } from "./map/map-shell.tsx";

/** The map beside the list; on a phone in its place when it is asked for. */
export async function DirectoryMapSide({ query, page }: { query: DirectoryQuery; page: DirectoryPage }) {
  const t = await getTranslations("discovery.map");
  const { from } = page;
  return (
    <div className="hidden h-[68dvh] min-h-80 noscript:hidden! max-lg:group-has-[#show-map:checked]/stage:block lg:sticky lg:top-20 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:block lg:h-[calc(100dvh-6.5rem)] xl:col-start-3">
      <MapShell
        words={{
          label: t("label"),
          skip: t("skip"),
          loading: t("loading"),
          failed: t("failed"),
          again: t("again"),
        }}
        credit={t("credit")}
        box={query.box}
        from={from && { name: from.name, lat: from.lat, lon: from.lon }}
        within={query.within}
        intl={{ locale: await getLocale(), messages: await pickMessages(["discovery.map"]), timeZone }}
      />
    </div>
  );
}
