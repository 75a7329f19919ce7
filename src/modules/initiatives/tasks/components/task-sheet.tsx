"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { Button } from "#src/ui/button.tsx";
import { DateField } from "#src/ui/date-field.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import { TextArea, TextField } from "#src/ui/text-field.tsx";
import { ClashNotice } from "../../components/clash-notice.tsx";
import { HistoryList } from "../../components/history-list.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import { useDraft } from "../../components/use-draft.ts";
import { type Task, taskChangesSchema, taskStatuses } from "../schema.ts";
import { AgreedInPlan } from "./agreed-in-plan.tsx";
import type { TaskDeeds } from "./use-task-deeds.ts";

const columnNames = {
  title: "title",
  description: "description",
  clusterId: "partner",
  assigneeId: "assignee",
  milestoneId: "milestone",
  status: "status",
  progress: "progress",
  start: "start",
  due: "due",
} as const;
const isField = (key: PropertyKey): key is keyof typeof columnNames => key in columnNames;

/** Everything about one task; what others change meanwhile shows, what one types stays. */
export function TaskSheet({ task, deeds, onClose }: { task: Task; deeds: TaskDeeds; onClose: () => void }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const { page, partnerName, personName } = useInitiative();
  const [problem, setProblem] = useState("");
  const draft = useDraft<Task>(task, (revision, changes) =>
    // The form's own fields are the only ones ever changed; the schema gives them their types back.
    deeds.save(task.id, revision, taskChangesSchema.parse(changes)),
  );
  const { value, set } = draft;
  const editable = page.abilities.edit;
  const run = async (deed: () => Promise<boolean>) => {
    setProblem("");
    try {
      if (await deed()) onClose();
    } catch (error) {
      setProblem(errorText(problemOf(error)));
    }
  };
  const words = (field: keyof typeof columnNames, of: Task): ReactNode => {
    if (field === "clusterId") return partnerName(of.clusterId);
    if (field === "assigneeId") return personName(of.assigneeId);
    if (field === "status") return t(`status.${of.status}`);
    if (field === "milestoneId") return page.milestones.find(({ id }) => id === of.milestoneId)?.title ?? "–";
    if (field === "progress") return t("percent", { value: of.progress / 100 });
    if (field === "start" || field === "due") return of[field] ? <LocaleDay value={of[field] ?? ""} /> : "–";
    return of[field] || "–";
  };
  const { clash } = draft;
  const partners = page.partners.filter(({ role }) => role === "lead" || role === "coImplementer");
  const people = page.people.map(({ accountId, name }) => ({ value: accountId, label: name }));
  // Someone who left stays named until the task is given to another.
  if (value.assigneeId && !people.some((person) => person.value === value.assigneeId)) {
    people.push({ value: value.assigneeId, label: personName(value.assigneeId) });
  }
  const wrongDates =
    value.start && value.due && value.start > value.due ? errorText("initiatives.dueBeforeStart") : undefined;
  const untitled = value.title.trim() ? undefined : errorText("common.required");
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={task.title}
      footer={
        editable && (
          <>
            <Button variant="quiet" onClick={() => void deeds.remove(task).then(onClose)}>
              {t("task.remove")}
            </Button>
            <Button variant="primary" type="submit" form="task-sheet" busy={draft.busy} disabled={!draft.dirty}>
              {t("save")}
            </Button>
          </>
        )
      }
    >
      <Form
        id="task-sheet"
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrongDates && !untitled) void run(draft.submit);
        }}
      >
        {problem && <NoticeBar live tone="danger" title={problem} />}
        {clash && (
          <ClashNotice
            theirs={draft.clashing
              .filter(isField)
              .map((field) => ({ label: t(`column.${columnNames[field]}`), value: words(field, clash) }))}
            busy={draft.busy}
            onKeepMine={() => void run(draft.keepMine)}
            onTakeTheirs={draft.takeTheirs}
          />
        )}
        <fieldset disabled={!editable} className="grid min-w-0 gap-4 sm:grid-cols-2">
          <TextField
            required
            className="sm:col-span-2"
            label={t("column.title")}
            value={value.title}
            maxLength={300}
            error={untitled}
            onChange={(event) => set("title", event.target.value)}
          />
          <Select
            label={t("column.status")}
            value={value.status}
            options={taskStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            onValueChange={(next) => set("status", taskStatuses.find((status) => status === next) ?? value.status)}
          />
          <TextField
            label={t("column.progressPercent")}
            type="number"
            min={0}
            max={100}
            step={5}
            value={String(value.progress)}
            onChange={(event) =>
              set("progress", Math.round(Math.min(100, Math.max(0, Number(event.target.value) || 0))))
            }
          />
          <Select
            label={t("column.partner")}
            placeholder={t("allPartners")}
            value={value.clusterId ?? ""}
            options={partners.map(({ clusterId, name }) => ({ value: clusterId, label: name }))}
            onValueChange={(next) => set("clusterId", next || null)}
          />
          {page.abilities.partner && (
            <Select
              label={t("column.assignee")}
              placeholder={t("nobody")}
              value={value.assigneeId ?? ""}
              options={people}
              onValueChange={(next) => set("assigneeId", next || null)}
            />
          )}
          <DateField
            label={t("column.start")}
            value={value.start ?? ""}
            onChange={(event) => set("start", event.target.value || null)}
          />
          <DateField
            label={t("column.due")}
            value={value.due ?? ""}
            error={wrongDates}
            onChange={(event) => set("due", event.target.value || null)}
          />
          <Select
            className="sm:col-span-2"
            label={t("column.milestone")}
            placeholder={t("noMilestone")}
            value={value.milestoneId ?? ""}
            options={page.milestones.map(({ id, title }) => ({ value: id, label: title }))}
            onValueChange={(next) => set("milestoneId", next || null)}
          />
          {page.abilities.partner && (
            <TextArea
              className="sm:col-span-2"
              label={t("column.description")}
              rows={5}
              counter={10_000}
              value={value.description}
              onChange={(event) => set("description", event.target.value)}
            />
          )}
        </fieldset>
      </Form>
      {page.abilities.partner && (
        <div className="mt-6 flex flex-col gap-6">
          {task.commitmentId && <AgreedInPlan commitmentId={task.commitmentId} />}
          <section aria-labelledby="task-history">
            <h3 id="task-history" className="mb-3 text-base">
              {t("history.title")}
            </h3>
            <HistoryList itemId={task.id} />
          </section>
        </div>
      )}
    </Dialog>
  );
}
