"use client";

import { Globe, Lock, Pencil } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "#src/ui/badge.tsx";
import { IconButton } from "#src/ui/button.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { Progress } from "#src/ui/progress.tsx";
import { type Step, Stepper } from "#src/ui/stepper.tsx";
import { TabLinks } from "#src/ui/tab-links.tsx";
import { progressOf } from "../rules.ts";
import type { InitiativeState } from "../schema.ts";
import { DescribeDialog } from "./describe-dialog.tsx";
import { useInitiative } from "./initiative-context.tsx";
import { StateActions } from "./state-actions.tsx";

const chain: readonly InitiativeState[] = ["planned", "running", "completed"];

/** Title, partners, where it stands, and the ways through the initiative. */
export function InitiativeHeader() {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const [describing, setDescribing] = useState(false);
  const states: readonly InitiativeState[] = page.state === "stopped" ? ["planned", "running", "stopped"] : chain;
  const here = states.indexOf(page.state);
  const steps = states.map((state, index): Step => {
    const last = index === here && page.state !== "planned" && page.state !== "running";
    const standing = last
      ? page.state === "stopped"
        ? "stopped"
        : "done"
      : index < here
        ? "done"
        : index === here
          ? "current"
          : "upcoming";
    return { key: state, label: t(`state.${state}`), state: standing };
  });
  const done = page.tasks.filter((task) => task.status === "done").length;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/initiatives" }]}
        title={page.title}
        lead={page.summary || undefined}
        actions={<StateActions />}
        meta={
          <>
            <Badge
              tone={page.public ? "info" : "neutral"}
              icon={page.public ? <Globe aria-hidden /> : <Lock aria-hidden />}
            >
              {page.public ? t("public") : t("partnersOnly")}
            </Badge>
            {page.partners.map((partner) => (
              <span key={partner.clusterId} className="inline-flex items-baseline gap-1.5">
                <PartnerDot clusterId={partner.clusterId} />
                <span className="min-w-0">
                  <Link href={`/clusters/${partner.slug}`} className="link">
                    {partner.name}
                  </Link>{" "}
                  <span className="whitespace-nowrap text-xs">({t(`role.${partner.role}`)})</span>
                </span>
              </span>
            ))}
            {page.abilities.describe && (
              <IconButton
                size="sm"
                label={t("describe.open")}
                icon={<Pencil aria-hidden />}
                onClick={() => setDescribing(true)}
              />
            )}
          </>
        }
      />
      <div className="mb-6 grid gap-x-10 gap-y-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] sm:items-center">
        <Stepper label={t("stateChain")} steps={steps} />
        <Progress
          label={t("progress", { done, total: page.tasks.length })}
          value={progressOf(page.tasks)}
          max={100}
          showValue
        />
      </div>
      <TabLinks
        label={t("parts")}
        items={[
          { href: `/initiatives/${page.id}`, label: t("work"), exact: true },
          { href: `/initiatives/${page.id}/indicators`, label: t("indicators.title"), count: page.indicators.length },
        ]}
      />
      {describing && <DescribeDialog onClose={() => setDescribing(false)} />}
    </>
  );
}

/** The colour of a partner, beside its name. */
export function PartnerDot({ clusterId }: { clusterId: string }) {
  const { partnerColour } = useInitiative();
  return (
    <span
      aria-hidden
      className="inline-block size-2.5 shrink-0 rounded-full forced-colors:border"
      style={{ background: partnerColour(clusterId) }}
    />
  );
}
