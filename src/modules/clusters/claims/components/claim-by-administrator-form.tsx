"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useFieldErrors } from "../../components/field-errors.ts";

/** Asks the administrators, with the reasons. */
export function ClaimByAdministratorForm({ slug, message: asked }: { slug: string; message: string }) {
  const t = useTranslations("clusters.claims.byAdministrator");
  const router = useRouter();
  const [message, setMessage] = useState(asked);
  const claim = trpc.clusters.claimByAdministrator.useMutation({ onSuccess: () => router.refresh() });
  const { errorOf, whole } = useFieldErrors(claim.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate({ slug, message });
  };
  return (
    <Form onSubmit={submit}>
      <TextArea
        id="claim-message"
        label={t("message")}
        hint={t("hint")}
        rows={5}
        counter={1_000}
        value={message}
        onChange={(event) => {
          setMessage(event.target.value);
          if (claim.isError) claim.reset();
        }}
        error={errorOf("message")}
        required
      />
      {whole && (
        <NoticeBar tone="danger" live>
          {whole}
        </NoticeBar>
      )}
      <FormActions>
        <Button type="submit" busy={claim.isPending}>
          {t("send")}
        </Button>
      </FormActions>
    </Form>
  );
}
