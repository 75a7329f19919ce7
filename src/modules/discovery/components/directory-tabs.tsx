import { getTranslations } from "next-intl/server";
import { TabLinks } from "#src/ui/tab-links.tsx";

/** The pages around the directory, for people who have signed in. */
export async function DirectoryTabs({ className }: { className?: string }) {
  const t = await getTranslations("discovery.tabs");
  return (
    <div className={className ?? "mb-8"}>
      <TabLinks
        label={t("label")}
        items={[
          { href: "/clusters", label: t("directory"), exact: true },
          { href: "/clusters/favourites", label: t("favourites") },
          { href: "/clusters/searches", label: t("searches") },
          { href: "/clusters/interests", label: t("interests") },
        ]}
      />
    </div>
  );
}
