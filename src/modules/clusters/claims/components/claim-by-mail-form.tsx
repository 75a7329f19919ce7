"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useFieldErrors } from "../../components/field-errors.ts";

/** Asks for the link to an address at the cluster's domain; what was sent before stands above it. */
export function ClaimByMailForm({ slug, host }: { slug: string; host: string }) {
  const t = useTranslations("clusters.claims.byMail");
  const words = useErrorText();
  const router = useRouter();
  const [email, setEmail] = useState("");
  const claim = trpc.clusters.claimByMail.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return;
      setEmail("");
      router.refresh();
    },
  });
  const { errorOf, whole } = useFieldErrors(claim.error);
  const refused = claim.data && !claim.data.ok ? words(`clusters.${claim.data.reason}`) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate({ slug, email });
  };
  return (
    <Form onSubmit={submit}>
      <TextField
        id="claim-email"
        type="email"
        autoComplete="off"
        label={t("email", { host })}
        value={email}
        onChange={(event) => {
          setEmail(event.target.value);
          if (refused || claim.isError) claim.reset();
        }}
        error={errorOf("email") ?? refused}
        required
      />
      {whole && (
        <NoticeBar tone="danger" live>
          {whole}
        </NoticeBar>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={claim.isPending}>
          {t("send")}
        </Button>
      </FormActions>
    </Form>
  );
}
