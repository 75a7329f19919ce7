"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { isLocale, localeNames, locales } from "#src/lib/locales.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import { Switch } from "#src/ui/switch.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import type { Profile } from "../schema.ts";
import { useSubmit } from "./use-submit.ts";

/** Name, language, mail. The page speaks the new language at once. */
export function ProfileForm({ profile, email }: { profile: Profile; email: string }) {
  const t = useTranslations("accounts");
  const router = useRouter();
  const toast = useToast();
  const update = trpc.accounts.updateProfile.useMutation();
  const { form, busy, fields, problem } = useSubmit(async (value) => {
    const locale = value("locale");
    if (!isLocale(locale)) return { fields: { locale: "common.required" } };
    await update.mutateAsync({ name: value("name"), locale, mailNotices: value("mailNotices") === "on" });
    // Also for this browser after signing out.
    await fetch("/api/locale", {
      method: "POST",
      body: new URLSearchParams({ locale, to: "/account" }),
      redirect: "manual",
    });
    router.refresh();
    toast.show({ title: t("account.saved"), tone: "success" });
    return undefined;
  });
  return (
    <Form {...form}>
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
      <TextField
        name="name"
        autoComplete="name"
        defaultValue={profile.name}
        label={t("field.name")}
        error={fields.name}
        required
      />
      <TextField
        name="shown-email"
        type="email"
        defaultValue={email}
        readOnly
        label={t("field.email")}
        hint={t("account.emailHint")}
      />
      <Select
        name="locale"
        defaultValue={profile.locale}
        label={t("field.language")}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        error={fields.locale}
      />
      <Switch
        name="mailNotices"
        defaultChecked={profile.mailNotices}
        label={t("account.mailNotices")}
        hint={t("account.mailNoticesHint")}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={busy}>
          {t("account.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
