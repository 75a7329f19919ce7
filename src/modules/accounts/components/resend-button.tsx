"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";

/** Has the link that confirms an address sent again. */
export function ResendButton({ email }: { email: string }) {
  const t = useTranslations("accounts");
  const words = useErrorText();
  const resend = trpc.accounts.resendConfirmation.useMutation();
  return (
    <div className="flex flex-wrap items-center gap-3 pt-2">
      <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate({ email })}>
        {t("sent.again")}
      </Button>
      <span role="status" className="text-sm">
        {resend.isSuccess && t("sent.againDone")}
        {resend.isError && words(resend.error)}
      </span>
    </div>
  );
}
