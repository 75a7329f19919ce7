import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";

/** Why a member may not manage the cluster just now and, if it is for acting for another one, the way to change that. */
export function ActFirst({
  reason,
  cluster,
  to,
}: {
  reason: string;
  cluster: { id: string; name: string };
  to: string;
}) {
  const t = useTranslations("clusters");
  const other = reason === "clusters.actFirst";
  return (
    <NoticeBar
      tone="info"
      action={
        other && (
          <form method="post" action="/api/act-for">
            <input type="hidden" name="clusterId" value={cluster.id} />
            <input type="hidden" name="to" value={to} />
            <Button type="submit" size="sm">
              {t("switcher.switchTo", { cluster: cluster.name })}
            </Button>
          </form>
        )
      }
    >
      {other ? t("errors.actFirst") : t("errors.notManager")}
    </NoticeBar>
  );
}
