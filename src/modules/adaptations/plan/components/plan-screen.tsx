"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import type { LivePlanProps } from "./live-plan.tsx";

/** The plan's screen: readable at once, then alive. The editor is fetched only here. */
export function PlanScreen({ children, ...props }: Omit<LivePlanProps, "fallback"> & { children: ReactNode }) {
  const t = useTranslations("adaptations.plan");
  const [Live, setLive] = useState<ComponentType<LivePlanProps> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    import("./live-plan.tsx").then(
      (module) => here && setLive(() => module.LivePlan),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, []);
  if (Live) return <Live {...props} fallback={children} />;
  return (
    <>
      <div className="mb-8 min-h-12">{failed && <NoticeBar tone="warning">{t("editorMissing")}</NoticeBar>}</div>
      {children}
    </>
  );
}
