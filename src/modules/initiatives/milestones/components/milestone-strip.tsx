"use client";

import { EllipsisVertical, Flag, FlagTriangleRight, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { cx } from "#src/ui/cx.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Menu, MenuItem, MenuSeparator } from "#src/ui/menu.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { PartnerDot } from "../../components/initiative-header.tsx";
import { type MilestoneStanding, milestoneStanding } from "../../rules.ts";
import type { Milestone } from "../schema.ts";
import { MilestoneDialog } from "./milestone-dialog.tsx";
import { type MilestoneDeeds, useMilestoneDeeds } from "./use-milestone-deeds.ts";

const tones: Record<MilestoneStanding, string> = {
  reached: "border-success bg-success-soft text-success",
  late: "border-danger bg-danger-soft text-danger",
  dueSoon: "border-signal bg-signal-soft text-signal",
  open: "border-line-strong bg-surface text-muted",
};

/** The milestones along one line, in the order of their days. */
export function MilestoneStrip() {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const deeds = useMilestoneDeeds();
  const [open, setOpen] = useState<Milestone | "new" | null>(null);
  const [all, setAll] = useState(false);
  const present = open === "new" ? null : (page.milestones.find(({ id }) => id === open?.id) ?? null);
  // With very many, those that are still to come matter: a few reached ones stay before them.
  const firstOpen = page.milestones.findIndex(({ reachedAt }) => !reachedAt);
  const start =
    all || page.milestones.length <= 12 ? 0 : Math.max(0, (firstOpen < 0 ? page.milestones.length : firstOpen) - 2);
  const shown = all ? page.milestones : page.milestones.slice(start, start + 12);
  return (
    <Card
      as="section"
      title={t("milestone.many")}
      actions={
        page.abilities.edit && (
          <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setOpen("new")}>
            {t("milestone.add")}
          </Button>
        )
      }
    >
      {page.milestones.length === 0 ? (
        <EmptyState compact level={3} title={t("milestone.empty")}>
          {t("milestone.emptyHint")}
        </EmptyState>
      ) : (
        <ol
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          tabIndex={0}
          aria-label={t("milestone.many")}
          className="relative -mx-4 flex overflow-x-auto px-4 pt-1 pb-2 sm:-mx-6 sm:px-6"
        >
          {shown.map((milestone) => (
            <Item key={milestone.id} milestone={milestone} deeds={deeds} onEdit={() => setOpen(milestone)} />
          ))}
        </ol>
      )}
      {page.milestones.length > 12 && (
        <Button variant="quiet" size="sm" aria-expanded={all} className="mt-2 self-start" onClick={() => setAll(!all)}>
          {all ? t("attention.less") : t("milestone.all", { count: page.milestones.length })}
        </Button>
      )}
      {(open === "new" || present) && (
        <MilestoneDialog milestone={present} deeds={deeds} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

function Item({ milestone, deeds, onEdit }: { milestone: Milestone; deeds: MilestoneDeeds; onEdit: () => void }) {
  const t = useTranslations("initiatives");
  const { page, partnerName } = useInitiative();
  const standing = milestoneStanding(milestone, page.today);
  const Icon = standing === "reached" ? FlagTriangleRight : Flag;
  const reached = milestone.reachedAt !== null;
  return (
    <li className="relative min-w-52 max-w-80 flex-1 pe-4">
      <span aria-hidden className="absolute start-0 end-0 top-4 border-line-strong border-t-2 border-dotted" />
      <span className={cx("relative grid size-8 place-items-center rounded-full border-2", tones[standing])}>
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="mt-2 flex items-start gap-1">
        <div className="min-w-0 flex-1 text-sm">
          <p className="font-medium leading-snug">{milestone.title}</p>
          <p className="mt-0.5 text-muted text-xs">
            {milestone.due ? <LocaleDay value={milestone.due} /> : t("milestone.noDay")} · {t(`standing.${standing}`)}
          </p>
          {milestone.clusterId && (
            <p className="mt-0.5 flex items-baseline gap-1.5 text-muted text-xs">
              <PartnerDot clusterId={milestone.clusterId} />
              <span className="min-w-0">{partnerName(milestone.clusterId)}</span>
            </p>
          )}
        </div>
        {page.abilities.edit && (
          <Menu
            align="end"
            trigger={
              <IconButton
                size="sm"
                label={t("milestone.menu", { title: milestone.title })}
                icon={<EllipsisVertical aria-hidden />}
              />
            }
          >
            <MenuItem onSelect={() => void deeds.reach(milestone, !reached)}>
              {reached ? t("milestone.unreach") : t("milestone.reach")}
            </MenuItem>
            <MenuItem onSelect={onEdit}>{t("edit")}</MenuItem>
            <MenuSeparator />
            <MenuItem tone="danger" onSelect={() => void deeds.remove(milestone)}>
              {t("milestone.remove")}
            </MenuItem>
          </Menu>
        )}
      </div>
    </li>
  );
}
