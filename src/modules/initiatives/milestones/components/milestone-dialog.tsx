"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { Button } from "#src/ui/button.tsx";
import { DateField } from "#src/ui/date-field.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { ClashNotice } from "../../components/clash-notice.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import { useDraft } from "../../components/use-draft.ts";
import { AgreedInPlan } from "../../tasks/components/agreed-in-plan.tsx";
import { type Milestone, milestoneChangesSchema } from "../schema.ts";
import type { MilestoneDeeds } from "./use-milestone-deeds.ts";

const blank: Milestone = {
  id: "",
  commitmentId: null,
  title: "",
  clusterId: null,
  assigneeId: null,
  due: null,
  reachedAt: null,
  revision: 1,
};

/** A new milestone, or changes to one. */
export function MilestoneDialog({
  milestone,
  deeds,
  onClose,
}: {
  milestone: Milestone | null;
  deeds: MilestoneDeeds;
  onClose: () => void;
}) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const { page, partnerName, personName } = useInitiative();
  const [problem, setProblem] = useState("");
  const [asked, setAsked] = useState(false);
  const draft = useDraft<Milestone>(milestone ?? blank, async (revision, changes) => {
    const checked = milestoneChangesSchema.parse(changes);
    if (milestone) return deeds.save(milestone.id, revision, checked);
    await deeds.add({ ...checked, title: checked.title ?? "" });
    return { ok: true, current: blank };
  });
  const { value, set, clash } = draft;
  const run = async (deed: () => Promise<boolean>) => {
    setProblem("");
    try {
      if (await deed()) onClose();
    } catch (error) {
      setProblem(errorText(problemOf(error)));
    }
  };
  const names: Partial<Record<keyof Milestone, string>> = {
    title: t("column.title"),
    due: t("column.due"),
    clusterId: t("column.partner"),
    assigneeId: t("column.assignee"),
  };
  const words = (field: keyof Milestone, of: Milestone) =>
    field === "clusterId"
      ? partnerName(of.clusterId)
      : field === "assigneeId"
        ? personName(of.assigneeId)
        : String(of[field] ?? "–");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={milestone ? t("milestone.edit") : t("milestone.add")}
      footer={
        <Button variant="primary" type="submit" form="milestone" busy={draft.busy}>
          {t("save")}
        </Button>
      }
    >
      <Form
        id="milestone"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (value.title.trim()) void run(draft.submit);
        }}
      >
        {problem && <NoticeBar live tone="danger" title={problem} />}
        {clash && (
          <ClashNotice
            theirs={draft.clashing.map((field) => ({ label: names[field] ?? field, value: words(field, clash) }))}
            busy={draft.busy}
            onKeepMine={() => void run(draft.keepMine)}
            onTakeTheirs={draft.takeTheirs}
          />
        )}
        <TextField
          required
          label={t("column.title")}
          maxLength={300}
          value={value.title}
          error={asked && !value.title.trim() ? errorText("common.required") : undefined}
          onChange={(event) => set("title", event.target.value)}
        />
        <DateField
          label={t("column.due")}
          value={value.due ?? ""}
          onChange={(event) => set("due", event.target.value || null)}
        />
        <Select
          label={t("column.partner")}
          placeholder={t("allPartners")}
          value={value.clusterId ?? ""}
          options={page.partners
            .filter(({ role }) => role === "lead" || role === "coImplementer")
            .map(({ clusterId, name }) => ({ value: clusterId, label: name }))}
          onValueChange={(next) => set("clusterId", next || null)}
        />
        <Select
          label={t("column.assignee")}
          placeholder={t("nobody")}
          value={value.assigneeId ?? ""}
          options={page.people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          onValueChange={(next) => set("assigneeId", next || null)}
        />
      </Form>
      {milestone?.commitmentId && (
        <div className="mt-5">
          <AgreedInPlan commitmentId={milestone.commitmentId} />
        </div>
      )}
    </Dialog>
  );
}
