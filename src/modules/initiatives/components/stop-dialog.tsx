"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useInitiative } from "./initiative-context.tsx";

/** Stops the initiative for good, with a reason that every partner reads. */
export function StopDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const toast = useToast();
  const { page, refresh } = useInitiative();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const stop = trpc.initiatives.stop.useMutation({
    onSuccess: async () => {
      await refresh();
      toast.show({ title: t("stop.done") });
      onClose();
    },
  });
  const error = stop.error ? errorText(stop.error) : asked && !reason.trim() ? errorText("common.required") : undefined;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("stop.open")}
      description={t("stop.explained")}
      footer={
        <Button variant="danger" type="submit" form="stop-initiative" busy={stop.isPending}>
          {t("stop.submit")}
        </Button>
      }
    >
      <Form
        id="stop-initiative"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.trim()) stop.mutate({ initiativeId: page.id, reason });
        }}
      >
        <TextArea
          required
          label={t("stop.reason")}
          rows={4}
          counter={2000}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
