"use client";

import type { Editor } from "@tiptap/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Section } from "#src/modules/catalogue/schema.ts";
import { sectionSchema } from "#src/modules/catalogue/schema.ts";
import { PresenceBar } from "#src/modules/documents/widgets/presence-bar.tsx";
import { RescuedDialog } from "#src/modules/documents/widgets/rescued-dialog.tsx";
import { SaveState } from "#src/modules/documents/widgets/save-state.tsx";
import { SectionEditor } from "#src/modules/documents/widgets/section-editor.tsx";
import type { SharedDocument } from "#src/modules/documents/widgets/shared-document.ts";
import { Toolbar } from "#src/modules/documents/widgets/toolbar.tsx";
import { useSharedDocument, useSharedState } from "#src/modules/documents/widgets/use-shared-document.ts";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import type { CommitmentPeople } from "../commitments.ts";
import { commitmentsField, type PlanField } from "../commitments.ts";
import { useCounts } from "../use-counts.ts";
import { Commitments } from "./commitments.tsx";
import { PlanLayout, type PlanSource } from "./plan-layout.tsx";
import type { ReadOnlyReason } from "./read-only-notice.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";

export type LivePlanProps = {
  readonly documentId: string;
  readonly source: PlanSource;
  readonly people: CommitmentPeople;
  /** Why some or all of it cannot be changed, as the page was loaded. */
  readonly readOnly: ReadOnlyReason | null;
  /** The plan for reading, until it is alive. */
  readonly fallback: ReactNode;
};

/** The plan, written together. */
export function LivePlan(props: LivePlanProps) {
  const shared = useSharedDocument(props.documentId);
  return shared ? <OpenPlan shared={shared} {...props} /> : <div className="pt-20">{props.fallback}</div>;
}

/** What may be edited, decided by the server at each turn; the page's other parts follow it. */
function useRefreshOnRights(editable: readonly string[], ready: boolean) {
  const router = useRouter();
  const seen = useRef<string | null>(null);
  const now = editable.join();
  useEffect(() => {
    if (!ready) return;
    if (seen.current !== null && seen.current !== now) router.refresh();
    seen.current = now;
  }, [now, ready, router]);
}

function OpenPlan({ shared, source, people, readOnly, fallback }: LivePlanProps & { shared: SharedDocument }) {
  const t = useTranslations("adaptations.plan");
  const state = useSharedState(shared);
  const [active, setActive] = useState<{ editor: Editor; field: PlanField; generation: number } | null>(null);
  const counts = useCounts(shared, state.generation, state.ready);
  useRefreshOnRights(state.editable, state.ready);

  const name = (field: string): string => {
    const section = sectionSchema.safeParse(field);
    return section.success ? source.sections[section.data].title : t("commitments");
  };
  const mine = active?.generation === state.generation ? active : null;
  const mayWrite = (field: PlanField) => state.editable.includes(field);
  const nothing = state.ready && state.editable.length === 0;

  const text = (section: Section) => (
    <SectionEditor
      key={`${section}-${state.generation}`}
      shared={shared}
      field={section}
      label={name(section)}
      editable={mayWrite(section)}
      onActive={(editor) => setActive({ editor, field: section, generation: state.generation })}
    />
  );

  return (
    <>
      <div className="sticky top-16 z-10 -mx-2 mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b bg-bg px-2 py-2">
        <div className="min-w-0 max-sm:basis-full">
          {!nothing && <Toolbar editor={mine?.editor ?? null} field={mine ? name(mine.field) : null} />}
        </div>
        <div className="ms-auto flex items-center gap-3">
          <PresenceBar people={state.people} fieldName={name} />
          <SaveState state={state.save} onRetry={() => shared.reconnect()} />
        </div>
      </div>
      {state.save.kind === "unsaved" && (
        <NoticeBar tone="warning" live className="mb-6" title={t(`away.${state.save.why}.title`)}>
          {t(`away.${state.save.why}.text`)}
        </NoticeBar>
      )}
      {state.save.kind === "ended" && (
        <NoticeBar tone="danger" live className="mb-6" title={t("ended.title")}>
          {t(`ended.${state.save.why}`)}
        </NoticeBar>
      )}
      {readOnly && state.save.kind !== "ended" && <ReadOnlyNotice reason={readOnly} />}
      {state.ready ? (
        <PlanLayout
          source={source}
          text={text}
          counts={counts}
          current={mine?.field ?? null}
          commitments={
            <Commitments
              key={state.generation}
              shared={shared}
              people={people}
              editable={mayWrite(commitmentsField)}
              onEnter={() => shared.enter(commitmentsField)}
            />
          }
        />
      ) : (
        fallback
      )}
      <RescuedDialog rescued={state.rescued} fieldName={name} onClose={() => shared.forgetRescued()} />
    </>
  );
}
