"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";

/** Joins by pressing: mail scanners open links, but press nothing. */
export function AcceptButton({ token }: { token: string }) {
  const t = useTranslations("clusters.join");
  const words = useErrorText();
  const router = useRouter();
  const accept = trpc.clusters.acceptInvitation.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return;
      router.push(`/clusters/${result.slug}`);
      router.refresh();
    },
  });
  const problem = accept.error
    ? words(accept.error)
    : accept.data?.ok === false && words(`clusters.${accept.data.reason}`);
  return (
    <div className="flex flex-col items-start gap-4">
      <Button
        variant="primary"
        size="lg"
        busy={accept.isPending || accept.data?.ok}
        onClick={() => accept.mutate({ token })}
      >
        {t("accept")}
      </Button>
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
    </div>
  );
}
