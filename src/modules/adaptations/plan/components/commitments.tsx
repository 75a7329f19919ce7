"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useSyncExternalStore } from "react";
import type { SharedDocument } from "#src/modules/documents/widgets/shared-document.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Table, TBody, THead, Th, Tr } from "#src/ui/table.tsx";
import { useToast } from "#src/ui/toast.tsx";
import {
  addCommitment,
  type CommitmentPeople,
  changeCommitment,
  commitmentsField,
  listCommitments,
  moveCommitment,
  removeCommitment,
  restoreCommitment,
} from "../commitments.ts";
import type { Commitment } from "../schema.ts";
import { CommitmentRow } from "./commitment-row.tsx";

function useCommitments({ doc }: SharedDocument): readonly Commitment[] {
  const cache = useRef<readonly Commitment[] | null>(null);
  const read = () => {
    cache.current ??= listCommitments(doc);
    return cache.current;
  };
  return useSyncExternalStore(
    (listener) => {
      const map = doc.getMap(commitmentsField);
      const changed = () => {
        cache.current = null;
        listener();
      };
      map.observeDeep(changed);
      return () => map.unobserveDeep(changed);
    },
    read,
    read,
  );
}

/** Who does what by when, with what: rows that all partners edit together, in the same document as the text. */
export function Commitments({
  shared,
  people,
  editable,
  onEnter,
}: {
  shared: SharedDocument;
  people: CommitmentPeople;
  editable: boolean;
  onEnter: () => void;
}) {
  const t = useTranslations("adaptations.plan.commitment");
  const toast = useToast();
  const rows = useCommitments(shared);
  const { doc } = shared;

  const add = () => {
    const id = crypto.randomUUID();
    addCommitment(doc, id);
    requestAnimationFrame(() => document.getElementById(`what-${id}`)?.focus());
  };
  const remove = (row: Commitment) => {
    removeCommitment(doc, row.id);
    toast.show({ title: t("removed"), tone: "info", undo: () => restoreCommitment(doc, row) });
  };

  const addButton = (
    <Button icon={<Plus aria-hidden />} onClick={add}>
      {t("add")}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        compact
        level={3}
        title={t("empty")}
        action={editable && addButton}
        className="rounded-lg border border-line border-dashed"
      >
        {editable ? t("emptyText") : null}
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce itself before each of the fields
    <div role="group" aria-label={t("table")} onFocus={onEnter} className="flex flex-col items-start gap-4">
      <div className="w-full min-w-0 rounded-lg border border-line bg-surface">
        <Table label={t("table")} dense>
          <THead className="max-lg:sr-only">
            <Tr>
              <Th>{t("what")}</Th>
              <Th>{t("cluster")}</Th>
              <Th>{t("who")}</Th>
              <Th>{t("due")}</Th>
              <Th>{t("withWhat")}</Th>
              {editable && <Th>{t("actions")}</Th>}
            </Tr>
          </THead>
          <TBody>
            {rows.map((row, index) => (
              <CommitmentRow
                key={row.id}
                row={row}
                place={{ first: index === 0, last: index === rows.length - 1, number: index + 1 }}
                people={people}
                editable={editable}
                onChange={(values) => changeCommitment(doc, row.id, values)}
                onMove={(step) => moveCommitment(doc, row.id, step)}
                onRemove={() => remove(row)}
              />
            ))}
          </TBody>
        </Table>
      </div>
      {editable && addButton}
    </div>
  );
}
