import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { LocaleTime } from "#src/ui/locale-date.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import { Table, TBody, Td, THead, Th, Tr } from "#src/ui/table.tsx";
import type { ImportRun } from "../schema.ts";
import { toneOfState } from "./state-tone.ts";

/** Earlier imports, each with the way to its page. */
export function RunTable({ runs }: { runs: readonly (ImportRun & { readonly files: readonly string[] })[] }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  return (
    <Table label={t("list.title")}>
      <THead>
        <Tr>
          <Th>{t("list.files")}</Th>
          <Th>{t("list.kind")}</Th>
          <Th>{t("list.state")}</Th>
          <Th align="end">{t("list.rows")}</Th>
          <Th>{t("list.when")}</Th>
        </Tr>
      </THead>
      <TBody>
        {runs.map((run) => (
          <Tr key={run.id}>
            <Th scope="row">
              <Link href={`/administration/imports/${run.id}`} className="link wrap-anywhere">
                {run.files.join(", ") || t("state.reading")}
              </Link>
            </Th>
            <Td>{t(`kind.${run.kind}`)}</Td>
            <Td>
              <StatusDot tone={toneOfState[run.state]}>{t(`state.${run.state}`)}</StatusDot>
            </Td>
            <Td align="end">{format.number(run.rows)}</Td>
            <Td>
              <LocaleTime value={run.createdAt} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
