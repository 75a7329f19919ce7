"use client";

import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { FilterChips } from "#src/ui/filter-chips.tsx";
import { Select } from "#src/ui/select.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { taskStatuses } from "../schema.ts";
import type { TaskFilter, TaskView } from "./use-task-view.ts";

/** Board or table, and which of the tasks. */
export function TaskFilters({ view, late }: { view: TaskView; late: number }) {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const choices: readonly { key: Exclude<TaskFilter, "late">; options: readonly { value: string; label: string }[] }[] =
    [
      { key: "partner", options: page.partners.map((partner) => ({ value: partner.clusterId, label: partner.name })) },
      { key: "assignee", options: page.people.map((person) => ({ value: person.accountId, label: person.name })) },
      { key: "status", options: taskStatuses.map((status) => ({ value: status, label: t(`status.${status}`) })) },
      { key: "milestone", options: page.milestones.map((one) => ({ value: one.id, label: one.title })) },
    ];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="max-sm:w-full">
        <FilterChips
          single
          label={t("view.label")}
          options={[
            { value: "board", label: t("view.board") },
            { value: "table", label: t("view.table") },
          ]}
          value={[view.view]}
          onValueChange={([next]) => next && view.change({ view: next === "table" ? "table" : null })}
        />
      </div>
      <div className="hidden h-8 w-px bg-line sm:block" aria-hidden />
      {choices.map(
        ({ key, options }) =>
          options.length > 1 && (
            <Select
              key={key}
              hideLabel
              className="w-[calc(50%-0.375rem)] min-w-0 sm:w-44"
              label={t(`filter.${key}`)}
              placeholder={t(`filter.${key}All`)}
              options={options}
              value={view.filter[key]}
              onValueChange={(value) => view.change({ [key]: value || null })}
            />
          ),
      )}
      <FilterChips
        label={t("filter.late")}
        options={[{ value: "1", label: t("filter.late"), count: late }]}
        value={view.filter.late ? ["1"] : []}
        onValueChange={(value) => view.change({ late: value.length > 0 ? "1" : null })}
      />
      {view.filtered && (
        <Button variant="quiet" size="sm" onClick={view.clear}>
          {t("filter.clear")}
        </Button>
      )}
    </div>
  );
}
