"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FilterChips } from "#src/ui/filter-chips.tsx";
import { SkeletonList } from "#src/ui/skeleton.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { type JoinLine, type JoinPage, type JoinState, joinStates } from "../schema.ts";
import { JoinCard } from "./join-card.tsx";

const said = { accept: "accepted", refuse: "refused", undo: "undone" } as const;
type Deed = keyof typeof said;

/** What imports joined or offer to join: accept, refuse, take back. */
export function JoinScreen({ first }: { first: JoinPage }) {
  const t = useTranslations("imports.joins");
  const words = useErrorText();
  const toast = useToast();
  const [state, setState] = useState<JoinState>("proposed");
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const isFirst = state === "proposed" && after === null;
  const { data, refetch } = trpc.joins.list.useQuery(
    { state, after },
    { ...(isFirst && { initialData: first }), staleTime: 0 },
  );
  const deeds = {
    accept: trpc.joins.accept.useMutation(),
    refuse: trpc.joins.refuse.useMutation(),
    undo: trpc.joins.undo.useMutation(),
  };
  const isBusy = Object.values(deeds).some(({ isPending }) => isPending);

  async function decide(deed: Deed, { kind, id: joinId }: JoinLine) {
    try {
      const answer = await deeds[deed].mutateAsync({ kind, joinId });
      if (answer.ok) toast.show({ title: t(said[deed]) });
      else toast.show({ title: t(answer.reason), tone: "danger" });
    } catch (error) {
      toast.show({ title: words(error as Parameters<typeof words>[0]), tone: "danger" });
    }
    await refetch();
  }

  return (
    <div className="flex flex-col gap-6">
      <FilterChips
        label={t("filter")}
        single
        options={joinStates.map((each) => ({
          value: each,
          label: t(`state.${each}`),
          count: (data ?? first).counts[each],
        }))}
        value={[state]}
        onValueChange={([value]) => {
          setState(joinStates.find((known) => known === value) ?? state);
          setPages([null]);
        }}
      />
      {!data && <SkeletonList rows={4} />}
      {data?.joins.length === 0 && (
        <EmptyState title={t(`empty.${state}`)} seed={8}>
          {t("emptyText")}
        </EmptyState>
      )}
      <ul className="flex flex-col gap-4">
        {data?.joins.map((join) => (
          <li key={join.id}>
            <JoinCard join={join} busy={isBusy} onDecide={(deed) => decide(deed, join)} />
          </li>
        ))}
      </ul>
      {data && (data.more || pages.length > 1) && (
        <div className="flex justify-center gap-2">
          <Button disabled={pages.length === 1} onClick={() => setPages(pages.slice(0, -1))}>
            {t("back")}
          </Button>
          <Button disabled={!data.more} onClick={() => setPages([...pages, data.joins.at(-1)?.id ?? null])}>
            {t("next")}
          </Button>
        </div>
      )}
    </div>
  );
}
