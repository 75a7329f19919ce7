"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FilterChips } from "#src/ui/filter-chips.tsx";
import { SkeletonList } from "#src/ui/skeleton.tsx";
import { Table, TBody, Td, THead, Th, Tr } from "#src/ui/table.tsx";
import { reasonValues } from "../reason-values.ts";
import { type ImportOverview, type Outcome, outcomes, type RowLine, type RowsInput } from "../schema.ts";
import { toneOfOutcome } from "./state-tone.ts";

const countOf = ({ counts }: ImportOverview, outcome: Outcome): number =>
  Object.values(counts).reduce((sum, part) => sum + part[outcome], 0);

/** Row by row what happens and why, to be filtered by what happens. */
export function RowsCard({ run }: { run: ImportOverview }) {
  const t = useTranslations("imports");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pages, setPages] = useState<readonly RowsInput["after"][]>([null]);
  const after = pages.at(-1) ?? null;
  const { data } = trpc.imports.rows.useQuery(
    { runId: run.id, outcome, part: null, after },
    { refetchInterval: run.state === "running" ? 3_000 : false, placeholderData: (before) => before },
  );
  const last = data?.rows.at(-1);
  return (
    <Card as="section" title={t("rows.title")} flush>
      <FilterChips
        label={t("rows.filter")}
        className="px-4 pb-4 sm:px-6"
        single
        options={outcomes.map((each) => ({
          value: each,
          label: t(`outcome.${each}`),
          count: countOf(run, each),
        }))}
        value={outcome ? [outcome] : []}
        onValueChange={([value]) => {
          setOutcome(outcomes.find((known) => known === value) ?? null);
          setPages([null]);
        }}
      />
      {!data && <SkeletonList rows={6} />}
      {data?.rows.length === 0 && (
        <EmptyState compact level={3} title={t("rows.empty")}>
          {t("rows.emptyText")}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && <RowTable rows={data.rows} />}
      {data && (data.more || pages.length > 1) && (
        <div className="flex justify-center gap-2 p-4">
          <Button disabled={pages.length === 1} onClick={() => setPages(pages.slice(0, -1))}>
            {t("rows.back")}
          </Button>
          <Button
            disabled={!data.more || !last}
            onClick={() => last && setPages([...pages, { part: last.part, line: last.line }])}
          >
            {t("rows.next")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function RowTable({ rows }: { rows: readonly RowLine[] }) {
  const t = useTranslations("imports");
  return (
    <Table label={t("rows.title")} dense>
      <THead>
        <Tr>
          <Th>{t("rows.file")}</Th>
          <Th align="end">{t("rows.line")}</Th>
          <Th>{t("rows.name")}</Th>
          <Th>{t("rows.outcome")}</Th>
          <Th>{t("rows.reasons")}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ part, line, name, outcome, reasons, done }) => (
          <Tr key={`${part} ${line}`}>
            <Td>{t(`part.${part}`)}</Td>
            <Td align="end">{line}</Td>
            <Td className="min-w-48">{name}</Td>
            <Td className="whitespace-nowrap">
              {outcome && (
                <Badge tone={toneOfOutcome[outcome]}>
                  {t(done ? `outcome.${outcome}` : `outcomePlanned.${outcome}`)}
                </Badge>
              )}
            </Td>
            <Td className="min-w-64">
              <ul>
                {reasons.map(({ key, params }) => (
                  <li key={`${key} ${JSON.stringify(params)}`}>
                    {t(`reason.${key}`, reasonValues({ ...params, ...fieldName(t, params.field) }))}
                  </li>
                ))}
              </ul>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** Fields are kept by their key and shown by their name. */
function fieldName(t: ReturnType<typeof useTranslations<"imports">>, field: unknown): { field?: string } {
  const key = `field.${String(field)}` as "field.name";
  return field !== undefined && t.has(key) ? { field: t(key) } : {};
}
