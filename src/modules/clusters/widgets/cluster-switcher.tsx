"use client";

import { Building2, Check, ChevronsUpDown, Plus, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ClusterRole } from "#src/lib/actor.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { cx } from "#src/ui/cx.ts";
import { usePanel } from "#src/ui/use-panel.ts";

export type SwitchableCluster = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly role: ClusterRole;
};

const row =
  "flex min-h-10 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start text-sm hover:bg-accent-soft [&_svg]:size-4 [&_svg]:shrink-0";

// Pages that are the same for everybody: after switching one stays on them. Elsewhere the thing shown may be the other's.
const isPublic = (path: string) => /^\/(catalogue|regions|clusters)(\/|$)/.test(path);

/**
 * For which cluster one acts, always in sight, and the way to another. Made of a button and plain forms: it stands in the
 * header of every page, and the primitives' menu would be the heaviest thing there.
 */
export function ClusterSwitcher({
  actingId,
  clusters,
}: {
  actingId: string | null;
  clusters: readonly SwitchableCluster[];
}) {
  const t = useTranslations("clusters");
  const { open, path, root, button, toggle } = usePanel();
  const acting = clusters.find(({ id }) => id === actingId);

  if (!acting) {
    return (
      <Link href="/clusters/new" className={cx(row, "w-auto text-accent")}>
        <Plus aria-hidden />
        {t("switcher.create")}
      </Link>
    );
  }
  return (
    <div ref={root} className="relative min-w-0">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={t("switcher.button", { cluster: acting.name, role: t(`roles.${acting.role}`) })}
        onClick={toggle}
        className="flex min-h-10 max-w-64 items-center gap-2 rounded-md px-2 py-1 text-start hover:bg-ink/7"
      >
        <Avatar name={acting.name} seed={acting.id} size="sm" shape="square" decorative />
        <span className="hidden min-w-0 flex-col leading-tight sm:flex">
          <span className="truncate font-medium text-sm">{acting.name}</span>
          <span className="truncate text-muted text-xs">{t(`roles.${acting.role}`)}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      {open && (
        <div className="absolute start-0 top-full z-50 mt-1.5 max-h-[70vh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-high">
          <p className="eyebrow px-2.5 pt-2 pb-1">{t("switcher.title")}</p>
          <ul>
            {clusters.map((cluster) => (
              <li key={cluster.id}>
                <ClusterRow cluster={cluster} current={cluster.id === actingId} to={isPublic(path) ? path : "/home"} />
              </li>
            ))}
          </ul>
          <hr className="mx-2.5 my-1 border-line" />
          <Link href={`/clusters/${acting.slug}`} className={row}>
            <Building2 aria-hidden />
            {t("switcher.profile")}
          </Link>
          <Link href={`/clusters/${acting.slug}/members`} className={row}>
            <UsersRound aria-hidden />
            {t("switcher.people")}
          </Link>
          <Link href="/clusters/new" className={row}>
            <Plus aria-hidden />
            {t("switcher.create")}
          </Link>
        </div>
      )}
    </div>
  );
}

function ClusterRow({ cluster, current, to }: { cluster: SwitchableCluster; current: boolean; to: string }) {
  const t = useTranslations("clusters");
  const face = (
    <>
      <Avatar name={cluster.name} seed={cluster.id} size="sm" shape="square" decorative />
      <span className="min-w-0 flex-1 leading-tight">
        <span className="block truncate font-medium">{cluster.name}</span>
        <span className="block truncate text-muted text-xs">{t(`roles.${cluster.role}`)}</span>
      </span>
    </>
  );
  if (current) {
    return (
      <div aria-current="true" className={cx(row, "hover:bg-transparent")}>
        {face}
        <Check aria-hidden className="text-accent" />
        <span className="sr-only">{t("switcher.current")}</span>
      </div>
    );
  }
  return (
    <form method="post" action="/api/act-for">
      <input type="hidden" name="clusterId" value={cluster.id} />
      <input type="hidden" name="to" value={to} />
      <button type="submit" className={row}>
        {face}
      </button>
    </form>
  );
}
