import { getTranslations } from "next-intl/server";
import { Button } from "#src/ui/button.tsx";
import { FilterPills } from "#src/ui/filter-checks.tsx";
import { LiveForm } from "#src/ui/live-form.tsx";
import { SearchField } from "#src/ui/search-field.tsx";
import { type CatalogueQuery, type CatalogueResult, serviceFields, serviceKinds } from "../schema.ts";

/** Words, fields and kinds to narrow the catalogue by, each with what it would leave. */
export async function CatalogueFilters({ query, result }: { query: CatalogueQuery; result: CatalogueResult }) {
  const t = await getTranslations("catalogue");
  return (
    <LiveForm action="/catalogue" className="flex flex-col gap-5">
      <div className="flex max-w-2xl gap-2">
        <SearchField
          name="q"
          defaultValue={query.text}
          label={t("search")}
          placeholder={t("placeholder")}
          shortcut="/"
          className="flex-1"
        />
        <noscript>
          <Button type="submit">{t("apply")}</Button>
        </noscript>
      </div>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <FilterPills
          legend={t("legend.field")}
          name="field"
          chosen={query.fields}
          options={serviceFields.map((field) => ({
            value: field,
            label: t(`field.${field}`),
            count: result.fields[field],
          }))}
        />
        <FilterPills
          legend={t("legend.kind")}
          name="kind"
          chosen={query.kinds}
          options={serviceKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), count: result.kinds[kind] }))}
        />
      </div>
    </LiveForm>
  );
}
