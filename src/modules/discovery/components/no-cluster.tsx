import { useTranslations } from "next-intl";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

/** For who acts for no cluster; comes back to `to` once they do. */
export function NoCluster({ to }: { to: string }) {
  const t = useTranslations("discovery.noCluster");
  return (
    <EmptyState
      title={t("title")}
      action={
        <LinkButton variant="primary" href={`/clusters/new?to=${to}`}>
          {t("action")}
        </LinkButton>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
