"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { Popover } from "#src/ui/popover.tsx";
import type { PresentPerson } from "./shared-document.ts";

/** One line a person, however many windows they have open. */
function persons(people: readonly PresentPerson[]): PresentPerson[] {
  const byAccount = new Map<string, PresentPerson>();
  for (const person of people) {
    const known = byAccount.get(person.accountId);
    if (!known || (known.field === null && person.field !== null) || person.me) byAccount.set(person.accountId, person);
  }
  return [...byAccount.values()];
}

/** Who has the document open, for which cluster, and where they are. */
export function PresenceBar({
  people,
  fieldName,
}: {
  people: readonly PresentPerson[];
  fieldName: (field: string) => string;
}) {
  const t = useTranslations("documents.presence");
  const present = persons(people);
  if (present.length === 0) return null;
  const shown = present.slice(0, present.length > 4 ? 3 : 4);
  return (
    <Popover
      title={t("title")}
      align="end"
      trigger={
        <Button size="sm" variant="quiet" aria-label={t("count", { count: present.length })} className="px-1.5">
          <span aria-hidden className="flex -space-x-1">
            {shown.map(({ accountId, name }) => (
              <Avatar
                key={accountId}
                name={name}
                seed={accountId}
                size="xs"
                decorative
                className="ring-2 ring-surface"
              />
            ))}
          </span>
          {present.length > shown.length && <span aria-hidden>+{present.length - shown.length}</span>}
        </Button>
      }
    >
      <ul className="flex min-w-56 flex-col gap-2.5">
        {present.map(({ accountId, name, clusterName, field, me }) => (
          <li key={accountId} className="flex items-center gap-2.5">
            <Avatar name={name} seed={accountId} size="sm" decorative />
            <span className="min-w-0">
              <span className="block font-medium text-sm">{me ? t("me", { name }) : name}</span>
              <span className="block text-muted text-xs">
                {clusterName}
                {field && !me && ` · ${t("in", { field: fieldName(field) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
