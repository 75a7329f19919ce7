import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DomainError } from "#src/lib/errors.ts";
import { idSchema } from "#src/lib/ids.ts";
import { listMyClusters } from "#src/modules/clusters/use-cases/list-my-clusters.ts";
import { openNotice } from "#src/modules/notifications/use-cases/mark-read.ts";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { Button, LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("page.title") };
}

/** Leads to what a notice is about; asks before it switches to another cluster of the reader's. */
export default async function NoticePage({ params }: PageProps<"/notices/[id]">) {
  const id = idSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const person = await currentPerson(`/notices/${id.data}`);
  const notice = await openNotice(person, id.data).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  });
  const { forCluster, path } = notice;
  const other = forCluster && forCluster.id !== person.acting?.clusterId ? forCluster : null;
  // Who has left that cluster is led on all the same, and told there what they may see.
  if (!other || !(await listMyClusters(person)).some((cluster) => cluster.id === other.id)) redirect(path);
  const t = await getTranslations("notifications");
  return (
    <div className="page py-16">
      <EmptyState
        title={t("open.title", { cluster: other.name })}
        seed={4}
        action={
          <>
            <form method="post" action="/api/act-for">
              <input type="hidden" name="clusterId" value={other.id} />
              <input type="hidden" name="to" value={path} />
              <Button type="submit" variant="primary">
                {t("open.switch", { cluster: other.name })}
              </Button>
            </form>
            <LinkButton href="/notices">{t("open.back")}</LinkButton>
          </>
        }
      >
        {person.acting ? t("open.text", { acting: person.acting.name }) : t("open.textNone")}
      </EmptyState>
    </div>
  );
}
