"use client";

import { Check, Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { addChosen, removeChosen, useChosenClusters } from "./chosen-clusters.ts";

/**
 * Chooses a cluster for comparison, or no longer; `CompareTray` on the same page shows and announces what is chosen. Needs
 * the texts "discovery.compare". In a row that is one link, give `className="relative"`.
 */
export function CompareToggle({
  slug,
  name,
  size = "sm",
  className,
}: {
  slug: string;
  name: string;
  size?: "sm" | "md";
  className?: string;
}) {
  const t = useTranslations("discovery.compare");
  const toast = useToast();
  const isChosen = useChosenClusters().some((cluster) => cluster.slug === slug);
  const press = () => {
    if (isChosen) removeChosen(slug);
    else if (!addChosen({ slug, name })) toast.show({ title: t("full"), tone: "danger" });
  };
  return (
    <Button
      size={size}
      variant={size === "sm" ? "quiet" : "secondary"}
      icon={isChosen ? <Check aria-hidden className="text-success" /> : <Columns3 aria-hidden />}
      aria-pressed={isChosen}
      aria-label={t("add", { cluster: name })}
      onClick={press}
      className={className}
    >
      {t("toggle")}
    </Button>
  );
}
