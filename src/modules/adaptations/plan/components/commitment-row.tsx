"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Badge } from "#src/ui/badge.tsx";
import { IconButton } from "#src/ui/button.tsx";
import { DateField } from "#src/ui/date-field.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Select } from "#src/ui/select.tsx";
import { Td, Tr } from "#src/ui/table.tsx";
import { TextArea, TextField } from "#src/ui/text-field.tsx";
import type { CommitmentPeople } from "../commitments.ts";
import { type Commitment, commitmentKinds } from "../schema.ts";

/** A cell that carries its heading along on narrow screens, where the rows become cards. */
function Cell({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <Td className={`max-lg:block max-lg:w-full max-lg:border-b-0 ${className ?? ""}`}>
      <span aria-hidden className="mb-1 block text-muted text-xs lg:hidden">
        {label}
      </span>
      {children}
    </Td>
  );
}

export function CommitmentRow({
  row,
  place,
  people,
  editable,
  onChange,
  onMove,
  onRemove,
}: {
  row: Commitment;
  place: { first: boolean; last: boolean; number: number };
  people: CommitmentPeople;
  editable: boolean;
  onChange: (values: Partial<Omit<Commitment, "id">>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("adaptations.plan.commitment");
  const names = useId();
  const cluster = people.clusters.find(({ id }) => id === row.clusterId);
  const named = t("named", { number: place.number, what: row.what || t("unnamed") });
  const colleagues = people.members.filter(({ clusterId }) => !row.clusterId || clusterId === row.clusterId);

  if (!editable) {
    return (
      <Tr className="max-lg:block max-lg:border-line max-lg:border-b max-lg:py-3 [&>td]:align-top">
        <Cell label={t("what")}>
          <span className="font-medium">{row.what || t("unnamed")}</span>{" "}
          {row.kind === "milestone" && <Badge tone="accent">{t("kind.milestone")}</Badge>}
        </Cell>
        <Cell label={t("cluster")}>{cluster?.name ?? "–"}</Cell>
        <Cell label={t("who")}>{row.who || "–"}</Cell>
        <Cell label={t("due")}>{row.due ? <LocaleDay value={row.due} /> : "–"}</Cell>
        <Cell label={t("withWhat")}>{row.withWhat || "–"}</Cell>
      </Tr>
    );
  }

  const setWho = (who: string) => {
    const member = colleagues.find(({ name }) => name === who);
    onChange({ who, accountId: member?.accountId ?? null });
  };
  return (
    <Tr aria-label={named} className="max-lg:block max-lg:border-line max-lg:border-b max-lg:py-3 [&>td]:align-top">
      <Cell label={t("what")} className="lg:w-[28%] lg:min-w-48">
        <div className="flex flex-col gap-1.5">
          <TextArea
            id={`what-${row.id}`}
            label={t("whatOf", { number: place.number })}
            hideLabel
            rows={2}
            maxLength={2_000}
            value={row.what}
            onChange={(event) => onChange({ what: event.target.value })}
          />
          <Select
            label={t("kindOf", { number: place.number })}
            hideLabel
            options={commitmentKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={row.kind}
            onValueChange={(value) => onChange({ kind: value === "milestone" ? "milestone" : "task" })}
          />
        </div>
      </Cell>
      <Cell label={t("cluster")} className="lg:min-w-40">
        <Select
          label={t("clusterOf", { number: place.number })}
          hideLabel
          placeholder={t("nobody")}
          options={people.clusters.map(({ id, name }) => ({ value: id, label: name }))}
          value={cluster ? cluster.id : ""}
          onValueChange={(value) => onChange({ clusterId: value || null })}
        />
      </Cell>
      <Cell label={t("who")} className="lg:min-w-28">
        <TextField
          label={t("whoOf", { number: place.number })}
          hideLabel
          list={names}
          maxLength={300}
          value={row.who}
          onChange={(event) => setWho(event.target.value)}
        />
        <datalist id={names}>
          {colleagues.map(({ accountId, name }) => (
            <option key={accountId} value={name} />
          ))}
        </datalist>
      </Cell>
      <Cell label={t("due")}>
        <DateField
          className="lg:w-36"
          label={t("dueOf", { number: place.number })}
          hideLabel
          value={row.due ?? ""}
          onChange={(event) => onChange({ due: event.target.value || null })}
        />
      </Cell>
      <Cell label={t("withWhat")} className="lg:min-w-32">
        <TextArea
          label={t("withWhatOf", { number: place.number })}
          hideLabel
          rows={2}
          maxLength={2_000}
          value={row.withWhat}
          onChange={(event) => onChange({ withWhat: event.target.value })}
        />
      </Cell>
      <Td className="max-lg:block">
        <div className="flex lg:flex-col">
          <IconButton
            size="sm"
            label={t("up", { row: named })}
            icon={<ArrowUp aria-hidden />}
            disabled={place.first}
            onClick={() => onMove(-1)}
          />
          <IconButton
            size="sm"
            label={t("down", { row: named })}
            icon={<ArrowDown aria-hidden />}
            disabled={place.last}
            onClick={() => onMove(1)}
          />
          <IconButton size="sm" label={t("remove", { row: named })} icon={<Trash2 aria-hidden />} onClick={onRemove} />
        </div>
      </Td>
    </Tr>
  );
}
