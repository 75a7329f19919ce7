"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";

/** Takes the cluster over by pressing: mail scanners open links, but press nothing. */
export function ConfirmClaimButton({ token }: { token: string }) {
  const t = useTranslations("clusters.claims.link");
  const words = useErrorText();
  const router = useRouter();
  const confirm = trpc.clusters.confirmClaim.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return;
      router.push(`/clusters/${result.slug}`);
      router.refresh();
    },
  });
  const problem = confirm.error
    ? words(confirm.error)
    : confirm.data?.ok === false && words(`clusters.${confirm.data.reason}`);
  return (
    <div className="flex flex-col items-start gap-4">
      <Button
        variant="primary"
        size="lg"
        busy={confirm.isPending || confirm.data?.ok}
        onClick={() => confirm.mutate({ token })}
      >
        {t("confirm")}
      </Button>
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
    </div>
  );
}
