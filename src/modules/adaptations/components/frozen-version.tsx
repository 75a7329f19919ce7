import { useTranslations } from "next-intl";
import { sections } from "#src/modules/catalogue/schema.ts";
import type { DocumentContent } from "#src/modules/documents/schema.ts";
import { RenderedDocument } from "#src/modules/documents/widgets/rendered-document.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Table, TBody, Td, THead, Th, Tr } from "#src/ui/table.tsx";
import type { Commitment } from "../plan/schema.ts";

/** A version of a plan, for reading: its seven sections, then who does what by when. */
export function FrozenVersion({
  fragments,
  commitments,
  clusterNames,
}: {
  fragments: DocumentContent["fragments"];
  commitments: readonly Commitment[];
  clusterNames: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("adaptations.approval");
  const sectionName = useTranslations("catalogue.section");
  return (
    <div className="flex flex-col gap-8">
      {sections.map((section) => {
        const content = fragments[section];
        return (
          <section key={section}>
            <h3 className="mb-2 text-lg">{sectionName(section)}</h3>
            {content?.content?.length ? (
              <RenderedDocument content={content} />
            ) : (
              <p className="text-muted text-sm">{t("emptySection")}</p>
            )}
          </section>
        );
      })}
      <section>
        <h3 className="mb-2 text-lg">{t("commitments")}</h3>
        {commitments.length === 0 ? (
          <p className="text-muted text-sm">{t("noCommitments")}</p>
        ) : (
          <Table label={t("commitments")} dense>
            <THead>
              <Tr>
                <Th>{t("what")}</Th>
                <Th>{t("who")}</Th>
                <Th>{t("due")}</Th>
              </Tr>
            </THead>
            <TBody>
              {commitments.map(({ id, kind, what, clusterId, who, due }) => (
                <Tr key={id}>
                  <Td>
                    {what}
                    <span className="block text-muted text-xs">{t(`kind.${kind}`)}</span>
                  </Td>
                  <Td>{[clusterId && clusterNames.get(clusterId), who].filter(Boolean).join(", ")}</Td>
                  <Td>{due && <LocaleDay value={due} />}</Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </section>
    </div>
  );
}
