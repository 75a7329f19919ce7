import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "#src/ui/button.tsx";
import { Contour } from "#src/ui/contour.tsx";

/** What Cordata is, for whom, and the two ways in. */
export function Hero({
  numbers,
}: {
  numbers: readonly { key: "services" | "regions" | "languages"; count: number }[];
}) {
  const t = useTranslations("discovery.landing");
  const format = useFormatter();
  return (
    <section className="relative overflow-hidden border-line border-b">
      <Contour className="absolute inset-0" />
      <div aria-hidden className="absolute inset-0 bg-linear-to-r from-bg/95 via-bg/80 to-bg/0 forced-colors:hidden" />
      <div className="page relative flex flex-col items-start gap-6 py-16 sm:py-24">
        <p className="eyebrow">{t("eyebrow")}</p>
        <h1 className="max-w-[18ch] text-4xl">{t("heading")}</h1>
        <p className="max-w-[58ch] text-lg text-muted">{t("lead")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/sign-up" variant="primary" size="lg">
            {t("start")}
          </LinkButton>
          <LinkButton href="/catalogue" size="lg">
            {t("browse")}
          </LinkButton>
        </div>
        <dl className="mt-6 flex gap-x-6 gap-y-4 sm:gap-x-12">
          {numbers.map(({ key, count }) => (
            <div key={key} className="flex flex-col-reverse">
              <dt className="text-muted text-sm">{t(`stats.${key}`, { count })}</dt>
              <dd className="font-semibold text-2xl tabular-nums">{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
