import { useTranslations } from "next-intl";
import { type CatalogueResult, serviceFields } from "#src/modules/catalogue/schema.ts";
import { FieldIcon } from "#src/modules/catalogue/widgets/field-icon.tsx";
import { LinkCard } from "#src/ui/card.tsx";

/** The five service fields, each the way to its services. */
export function Fields({ counts }: { counts: CatalogueResult["fields"] }) {
  const t = useTranslations("catalogue");
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-6">
      {serviceFields.map((field, index) => (
        <LinkCard
          as="li"
          key={field}
          href={`/catalogue?field=${field}`}
          className={index < 3 ? "lg:col-span-2" : "lg:col-span-3"}
          title={
            <span className="flex items-center gap-2.5 text-lg">
              <FieldIcon field={field} className="size-5 text-accent" />
              {t(`field.${field}`)}
            </span>
          }
          footer={t("count", { count: counts[field] })}
        >
          <p className="text-muted text-sm">{t(`fieldExplained.${field}`)}</p>
        </LinkCard>
      ))}
    </ul>
  );
}
