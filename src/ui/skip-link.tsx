import { useTranslations } from "next-intl";

/** The first stop of the keyboard: straight to what the page is about. */
export function SkipLink() {
  const t = useTranslations("ui");
  return (
    <a
      href="#main"
      className="fixed start-4 top-3 z-60 -translate-y-20 rounded-md bg-accent px-4 py-2.5 font-medium text-accent-ink text-sm focus:translate-y-0 focus:shadow-high"
    >
      {t("skip")}
    </a>
  );
}
