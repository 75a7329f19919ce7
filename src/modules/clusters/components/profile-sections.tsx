"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { DateField } from "#src/ui/date-field.tsx";
import { Fieldset } from "#src/ui/form.tsx";
import { MultiCombobox } from "#src/ui/multi-combobox.tsx";
import { Select } from "#src/ui/select.tsx";
import { Switch } from "#src/ui/switch.tsx";
import { TagInput } from "#src/ui/tag-input.tsx";
import { TextArea, TextField } from "#src/ui/text-field.tsx";
import { Section } from "./section.tsx";
import type { Choice, SectionProps } from "./section-props.ts";
import { TermInput } from "./term-input.tsx";

const levels = ["bronze", "silver", "gold"] as const;

/** What the cluster is. */
export function BasicsSection({ draft, change, errorOf }: SectionProps) {
  const t = useTranslations("clusters");
  const label = (part: Partial<typeof draft.label>) => change({ label: { ...draft.label, ...part } });
  return (
    <Section name="basics">
      <TextField
        id="name"
        label={t("fields.name")}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        error={errorOf("name")}
        required
      />
      <TextArea
        id="description"
        label={t("fields.description")}
        hint={t("hints.description")}
        rows={6}
        counter={4_000}
        value={draft.description}
        onChange={(event) => change({ description: event.target.value })}
        error={errorOf("description")}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          id="founded"
          inputMode="numeric"
          label={t("fields.founded")}
          value={draft.founded}
          onChange={(event) => change({ founded: event.target.value })}
          error={errorOf("founded")}
        />
        <TextField
          id="memberCount"
          inputMode="numeric"
          label={`${t("fields.memberCount")} (${t("hints.memberCount")})`}
          value={draft.memberCount}
          onChange={(event) => change({ memberCount: event.target.value })}
          error={errorOf("memberCount")}
        />
      </div>
      <TextField
        id="website"
        type="url"
        label={t("fields.website")}
        placeholder="https://"
        value={draft.website}
        onChange={(event) => change({ website: event.target.value })}
        error={errorOf("website")}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <Select
          id="labelLevel"
          label={t("fields.label")}
          placeholder={t("label.none")}
          options={levels.map((level) => ({ value: level, label: t(`label.${level}`) }))}
          value={draft.label.level}
          onValueChange={(level) => label({ level })}
          error={errorOf("label.level")}
        />
        {draft.label.level && (
          <>
            <TextField
              id="labelIssuer"
              label={t("label.issuer")}
              value={draft.label.issuer}
              onChange={(event) => label({ issuer: event.target.value })}
              error={errorOf("label.issuer")}
            />
            <DateField
              id="labelExpires"
              label={t("label.expires")}
              value={draft.label.expires}
              onChange={(event) => label({ expires: event.target.value })}
              error={errorOf("label.expires")}
            />
          </>
        )}
      </div>
    </Section>
  );
}

/** What its members work in. */
export function WorkSection({
  draft,
  change,
  errorOf,
  ecosystems,
  languages,
}: SectionProps & { ecosystems: readonly Choice[]; languages: readonly Choice[] }) {
  const t = useTranslations("clusters");
  return (
    <Section name="work">
      <Fieldset legend={t("fields.ecosystems")} hint={t("hints.ecosystems")} error={errorOf("ecosystems")}>
        <div id="ecosystems" tabIndex={-1} className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {ecosystems.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={draft.ecosystems.includes(value)}
              onChange={(event) =>
                change({
                  ecosystems: ecosystems
                    .map((known) => known.value)
                    .filter((known) => (known === value ? event.target.checked : draft.ecosystems.includes(known))),
                })
              }
            />
          ))}
        </div>
      </Fieldset>
      <TermInput
        kind="technology"
        id="technologies"
        label={t("fields.technologies")}
        hint={t("hints.tags")}
        max={20}
        maxLength={60}
        value={draft.technologies}
        onValueChange={(technologies) => change({ technologies })}
        error={errorOf("technologies")}
      />
      <TagInput
        id="s3Priorities"
        label={t("fields.s3Priorities")}
        hint={t("hints.s3Priorities")}
        max={20}
        maxLength={120}
        value={draft.s3Priorities}
        onValueChange={(s3Priorities) => change({ s3Priorities })}
        error={errorOf("s3Priorities")}
      />
      <MultiCombobox
        id="languages"
        label={t("fields.languages")}
        hint={t("hints.languages")}
        options={languages}
        value={draft.languages}
        onValueChange={(chosen) =>
          change({ languages: languages.map(({ value }) => value).filter((code) => chosen.includes(code)) })
        }
        error={errorOf("languages")}
      />
    </Section>
  );
}

/** What peers find it by. */
export function ExchangeSection({ draft, change, errorOf }: SectionProps) {
  const t = useTranslations("clusters");
  return (
    <Section name="exchange">
      {(["offers", "needs"] as const).map((field) => (
        <TermInput
          kind="exchange"
          key={field}
          id={field}
          label={t(`fields.${field}`)}
          hint={t(`hints.${field}`)}
          max={20}
          maxLength={120}
          value={draft[field]}
          onValueChange={(words) => change({ [field]: words })}
          error={errorOf(field)}
        />
      ))}
    </Section>
  );
}

/** How to reach its people. */
export function ContactSection({ draft, change, errorOf }: SectionProps) {
  const t = useTranslations("clusters");
  const field = (name: "contactName" | "contactEmail" | "contactPhone", type: string) => (
    <TextField
      id={name}
      type={type}
      autoComplete="off"
      label={t(`fields.${name}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={errorOf(name)}
    />
  );
  return (
    <Section name="contact" lead={t("hints.contact")}>
      {field("contactName", "text")}
      <div className="grid gap-5 sm:grid-cols-2">
        {field("contactEmail", "email")}
        {field("contactPhone", "tel")}
      </div>
    </Section>
  );
}

/** Who sees it. */
export function VisibilitySection({ draft, change }: SectionProps) {
  const t = useTranslations("clusters.edit");
  return (
    <Section name="visibility">
      <Switch
        id="published"
        label={t("publishedLabel")}
        hint={t("publishedHint")}
        checked={draft.published}
        onChange={(event) => change({ published: event.target.checked })}
      />
    </Section>
  );
}
