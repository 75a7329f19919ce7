"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import { saveMerging } from "../../components/save-merging.ts";
import type { Milestone, MilestoneChanges } from "../schema.ts";

/** What can be done with milestones. */
export function useMilestoneDeeds() {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const toast = useToast();
  const { page, set, refresh } = useInitiative();
  const add = trpc.initiatives.addMilestone.useMutation();
  const update = trpc.initiatives.updateMilestone.useMutation();
  const remove = trpc.initiatives.removeMilestone.useMutation();
  const restore = trpc.initiatives.restoreMilestone.useMutation();

  const failed = (error: unknown) => {
    toast.show({ title: errorText(problemOf(error)), tone: "danger" });
    return refresh();
  };
  const save = async (milestoneId: string, revision: number, changes: MilestoneChanges) => {
    const saved = await update.mutateAsync({ milestoneId, revision, changes });
    set((old) => ({
      ...old,
      milestones: old.milestones.map((one) => (one.id === milestoneId ? saved.current : one)),
    }));
    return saved;
  };
  return {
    save,
    add: async (fields: { title: string } & MilestoneChanges) => {
      const { reached: _, ...given } = fields;
      await add.mutateAsync({ initiativeId: page.id, ...given });
      await refresh();
    },
    reach: async (milestone: Milestone, reached: boolean) => {
      try {
        const saved = await saveMerging<Milestone>(milestone, {}, (revision) =>
          save(milestone.id, revision, { reached }),
        );
        if (saved.ok && reached) {
          toast.show({
            title: t("milestone.isReached", { title: milestone.title }),
            undo: () => void save(milestone.id, saved.current.revision, { reached: false }).catch(failed),
          });
        }
      } catch (error) {
        await failed(error);
      }
    },
    remove: async ({ id: milestoneId, title }: Milestone) => {
      try {
        await remove.mutateAsync({ milestoneId });
        await refresh();
        toast.show({
          title: t("milestone.removed", { title }),
          undo: () => void restore.mutateAsync({ milestoneId }).then(refresh, failed),
        });
      } catch (error) {
        await failed(error);
      }
    },
  };
}

export type MilestoneDeeds = ReturnType<typeof useMilestoneDeeds>;
