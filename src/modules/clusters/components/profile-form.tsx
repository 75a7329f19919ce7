"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import type { Region } from "#src/modules/regions/schema.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Form } from "#src/ui/form.tsx";
import { FormErrorSummary } from "#src/ui/form-error-summary.tsx";
import type { Profile } from "../schema.ts";
import { changedIn, type Draft, draftOf, mergeDrafts, type ProfileField, profileOf } from "./draft.ts";
import { useFieldErrors } from "./field-errors.ts";
import { NewerNotice } from "./newer-notice.tsx";
import { PlaceSection } from "./place-section.tsx";
import { BasicsSection, ContactSection, ExchangeSection, VisibilitySection, WorkSection } from "./profile-sections.tsx";
import { SaveBar } from "./save-bar.tsx";
import { sectionOf } from "./section-names.ts";
import type { Choice, SectionProps } from "./section-props.ts";

/**
 * All of a profile in one form. Somebody else's newer version is merged in: what was typed here stays, and where both
 * changed a field, both versions can be had.
 */
export function ProfileForm({
  clusterId,
  slug,
  revision,
  profile,
  regions,
  ecosystems,
  languages,
}: {
  clusterId: string;
  slug: string;
  revision: number;
  profile: Profile;
  regions: readonly Region[];
  ecosystems: readonly Choice[];
  languages: readonly Choice[];
}) {
  const t = useTranslations("clusters");
  const router = useRouter();
  const [base, setBase] = useState({ revision, draft: draftOf(profile) });
  const [draft, setDraft] = useState(base.draft);
  const [newer, setNewer] = useState<{ theirs: Draft; both: ProfileField[] } | null>(null);
  const save = trpc.clusters.updateProfile.useMutation({
    onSuccess: (result) => {
      const stored = draftOf(result.profile);
      setBase({ revision: result.revision, draft: stored });
      if (result.ok) {
        setDraft(stored);
        setNewer(null);
        router.refresh();
        return;
      }
      const merged = mergeDrafts(base.draft, draft, stored);
      setDraft(merged.draft);
      setNewer({ theirs: stored, both: merged.both });
    },
  });
  const { errorOf, wrong, whole } = useFieldErrors(save.error, "profile.");
  const unsaved = changedIn(base.draft, draft);
  const isDirty = unsaved.length > 0;

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isDirty]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDirty) save.mutate({ clusterId, revision: base.revision, profile: profileOf(draft) });
  };
  const section: SectionProps = {
    draft,
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    errorOf,
  };
  const errors = wrong.map((field) => ({
    id: field === "point" ? "lat" : field === "label" ? "labelLevel" : field,
    message: `${isField(field, draft) ? t(`fields.${field}`) : field}: ${errorOf(field) ?? ""}`,
  }));

  return (
    <Form onSubmit={submit} className="gap-6">
      {newer && (
        <NewerNotice
          both={newer.both.filter((field) => unsaved.includes(field))}
          onTake={(field) => setDraft((now) => ({ ...now, [field]: newer.theirs[field] }))}
        />
      )}
      <FormErrorSummary errors={save.isError ? errors : []} />
      <BasicsSection {...section} />
      <PlaceSection {...section} regions={regions} />
      <WorkSection {...section} ecosystems={ecosystems} languages={languages} />
      <ExchangeSection {...section} />
      <ContactSection {...section} />
      <VisibilitySection {...section} />
      <SaveBar
        slug={slug}
        unsaved={unsaved.map((field) => ({ label: t(`fields.${field}`), section: sectionOf[field] }))}
        busy={save.isPending}
        problem={whole}
        saved={save.isSuccess && !isDirty}
        onDiscard={() => {
          setDraft(base.draft);
          setNewer(null);
          save.reset();
        }}
      />
    </Form>
  );
}

const isField = (name: string, draft: Draft): name is ProfileField => name in draft;
