"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import type { ClusterRole } from "#src/lib/actor.ts";
import { isLocale, type Locale, localeNames, locales } from "#src/lib/locales.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { RadioGroup } from "#src/ui/radio-group.tsx";
import { Select } from "#src/ui/select.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useFieldErrors } from "./field-errors.ts";

const roles = ["editor", "manager", "viewer"] as const satisfies readonly ClusterRole[];

/** Asks a colleague by e-mail into the cluster. */
export function InviteForm({
  clusterId,
  locale,
  onSent,
}: {
  clusterId: string;
  locale: Locale;
  onSent: (email: string) => void;
}) {
  const t = useTranslations("clusters");
  const words = useErrorText();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<ClusterRole>("editor");
  const [language, setLanguage] = useState<Locale>(locale);
  const invite = trpc.clusters.inviteMember.useMutation({
    onSuccess: (result, sent) => {
      if (!result.ok) return;
      setEmail("");
      onSent(sent.email);
    },
  });
  const { errorOf, whole } = useFieldErrors(invite.error);
  const refused = invite.data && !invite.data.ok ? words(`clusters.${invite.data.reason}`) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ clusterId, email, role, locale: language });
  };
  return (
    <Card as="section" title={t("members.inviteTitle")} lead={t("members.inviteLead")}>
      <Form onSubmit={submit} className="max-w-xl">
        <TextField
          id="email"
          type="email"
          autoComplete="off"
          label={t("members.email")}
          value={email}
          onChange={(event) => {
            setEmail(event.target.value);
            if (refused || invite.isError) invite.reset();
          }}
          error={errorOf("email") ?? refused}
          required
        />
        <RadioGroup
          name="role"
          label={t("members.role")}
          value={role}
          onValueChange={(value) => setRole(roles.find((known) => known === value) ?? "editor")}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`), hint: t(`roleHint.${value}`) }))}
        />
        <Select
          id="language"
          label={t("members.language")}
          className="max-w-56"
          value={language}
          onValueChange={(value) => isLocale(value) && setLanguage(value)}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        {whole && (
          <NoticeBar tone="danger" live>
            {whole}
          </NoticeBar>
        )}
        <FormActions>
          <Button type="submit" variant="primary" busy={invite.isPending}>
            {t("members.send")}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
