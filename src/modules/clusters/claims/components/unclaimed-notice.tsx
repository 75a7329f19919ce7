import { useTranslations } from "next-intl";
import { LinkButton } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";

/** On the page of a cluster that is nobody's yet: the way to make it one's own, for those who may. */
export function UnclaimedNotice({ slug, className }: { slug: string; className?: string }) {
  const t = useTranslations("clusters.claims.panel");
  return (
    <NoticeBar
      tone="signal"
      title={t("title")}
      className={className}
      action={<LinkButton href={`/clusters/${slug}/claim`}>{t("action")}</LinkButton>}
    >
      {t("text")}
    </NoticeBar>
  );
}
