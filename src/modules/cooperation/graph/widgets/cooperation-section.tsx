import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { countryName } from "#src/modules/regions/schema.ts";
import { Table, TBody, Td, THead, Th, Tr } from "#src/ui/table.tsx";
import { CooperationPicture } from "../components/cooperation-picture.tsx";
import { mostDrawn, narrowDrawing, wideDrawing } from "../layout.ts";
import type { Cooperation, Partner } from "../schema.ts";

/** Whom a cluster worked with: as a picture, and in full as a table; nothing where there is nothing to tell. */
export function CooperationSection({ name, cooperation }: { name: string; cooperation: Cooperation }) {
  const t = useTranslations("graph");
  const { partners, works } = cooperation;
  if (partners.length === 0) return null;
  const hidden = partners.length - mostDrawn;
  return (
    <section aria-labelledby="cooperation">
      <h2 id="cooperation" className="mb-1 text-xl">
        {t("title")}
      </h2>
      <p className="mb-4 text-muted text-sm">{t("lead", { works, partners: partners.length })}</p>
      <figure className="rounded-lg border border-line bg-surface p-3 shadow-low sm:p-5">
        <CooperationPicture drawing={wideDrawing(partners)} label={t("picture", { name })} className="max-sm:hidden" />
        <CooperationPicture drawing={narrowDrawing(partners)} label={t("picture", { name })} className="sm:hidden" />
        <figcaption className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-muted text-xs">
          <span className="flex items-center gap-2">
            <span aria-hidden className="size-2.5 rounded-full bg-accent" />
            {t("legend.cluster")}
          </span>
          <span className="flex items-center gap-2">
            <span aria-hidden className="size-2.5 rounded-full border-2 border-line-strong" />
            {t("legend.organisation")}
          </span>
          {hidden > 0 && <span>{t("more", { count: hidden })}</span>}
        </figcaption>
      </figure>
      <div className="mt-4 overflow-hidden rounded-lg border border-line bg-surface shadow-low">
        <Table label={t("table", { name })} dense className="max-h-128">
          <THead>
            <Tr>
              <Th>{t("partner")}</Th>
              <Th>{t("works")}</Th>
            </Tr>
          </THead>
          <TBody>
            {partners.map((partner) => (
              <PartnerRow key={partner.id} partner={partner} />
            ))}
          </TBody>
        </Table>
      </div>
    </section>
  );
}

function PartnerRow({ partner }: { partner: Partner }) {
  const t = useTranslations("graph");
  const locale = useLocale();
  return (
    <Tr>
      <Th scope="row" className="align-top">
        {partner.slug === null ? (
          partner.name
        ) : (
          <Link href={`/clusters/${partner.slug}`} prefetch={false} className="link">
            {partner.name}
          </Link>
        )}
        <span className="block font-normal text-muted">{countryName(partner.country, locale)}</span>
      </Th>
      <Td className="align-top">
        <ul className="flex flex-col gap-1">
          {partner.works.map((work) => (
            <li key={work.id}>
              {work.kind === "initiative" ? (
                <Link href={`/initiatives/${work.id}`} prefetch={false} className="link">
                  {work.name}
                </Link>
              ) : (
                <span className="font-medium">{work.name}</span>
              )}
              <span className="text-muted">
                {[
                  years(work.since, work.until, (year) => t("since", { year })),
                  t(`kind.${work.kind}`),
                  t(`role.${work.role}`),
                ]
                  .filter(Boolean)
                  .map((word) => ` · ${word}`)}
              </span>
            </li>
          ))}
        </ul>
      </Td>
    </Tr>
  );
}

function years(since: number | null, until: number | null, openEnded: (year: string) => string): string {
  if (until === null) return since === null ? "" : openEnded(String(since));
  return since === null || since === until ? String(until) : `${since}–${until}`;
}
