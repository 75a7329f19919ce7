import { getTranslations } from "next-intl/server";
import { TabLinks } from "#src/ui/tab-links.tsx";

/** The pages of one's own cluster. */
export async function ClusterTabs({ slug, edit }: { slug: string; edit: boolean }) {
  const t = await getTranslations("clusters");
  return (
    <TabLinks
      label={t("members.tabs")}
      items={[
        { href: `/clusters/${slug}`, label: t("members.tabProfile"), exact: true },
        ...(edit ? [{ href: `/clusters/${slug}/edit`, label: t("profile.edit") }] : []),
        { href: `/clusters/${slug}/members`, label: t("profile.members") },
      ]}
    />
  );
}
