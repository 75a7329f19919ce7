import { useTranslations } from "next-intl";
import { LinkCard } from "#src/ui/card.tsx";
import type { Service } from "../schema.ts";
import { FieldIcon } from "../widgets/field-icon.tsx";

/** A service in a list: what it is called, what it is about. */
export function ServiceCard({ service, level = 2 }: { service: Service; level?: 2 | 3 }) {
  const t = useTranslations("catalogue");
  return (
    <LinkCard
      as="li"
      href={`/catalogue/${service.id}`}
      level={level}
      title={service.title}
      eyebrow={
        <>
          <FieldIcon field={service.field} className="size-4 text-accent" />
          {t(`field.${service.field}`)}
        </>
      }
      footer={t(`kind.${service.kind}`)}
    >
      <p className="line-clamp-3 text-muted text-sm">{service.summary}</p>
    </LinkCard>
  );
}
