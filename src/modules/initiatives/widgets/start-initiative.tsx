"use client";

import { Rocket } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { useToast } from "#src/ui/toast.tsx";

/** Makes an initiative of an approved plan with one press and leads there. Needs the texts of "initiatives". */
export function StartInitiative({ adaptationId }: { adaptationId: string }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const start = trpc.initiatives.start.useMutation({
    onSuccess: ({ initiativeId }) => router.push(`/initiatives/${initiativeId}`),
    onError: (error) => toast.show({ title: errorText(error), tone: "danger" }),
  });
  return (
    <Button
      variant="primary"
      icon={<Rocket aria-hidden />}
      // Still busy while the next page is on its way.
      busy={start.isPending || start.isSuccess}
      onClick={() => start.mutate({ adaptationId })}
    >
      {t("start")}
    </Button>
  );
}
