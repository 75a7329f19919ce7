"use client";

import { CircleCheckBig, EllipsisVertical, Globe, Lock, OctagonX, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button, IconButton } from "#src/ui/button.tsx";
import { Menu, MenuItem } from "#src/ui/menu.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { CompleteDialog } from "./complete-dialog.tsx";
import { useInitiative } from "./initiative-context.tsx";
import { StopDialog } from "./stop-dialog.tsx";

/** What the person may decide about the initiative as a whole. */
export function StateActions() {
  const t = useTranslations("initiatives");
  const { page, refresh } = useInitiative();
  const errorText = useErrorText();
  const toast = useToast();
  const [open, setOpen] = useState<"complete" | "stop" | null>(null);
  const { abilities: may, id: initiativeId } = page;
  const done = (title: string) => ({
    onSuccess: async () => {
      await refresh();
      toast.show({ title });
    },
    onError: (error: Parameters<typeof errorText>[0] & object) =>
      toast.show({ title: errorText(error), tone: "danger" }),
  });
  const begin = trpc.initiatives.begin.useMutation(done(t("begun")));
  const publish = trpc.initiatives.publish.useMutation(done(page.public ? t("hidden") : t("published")));
  if (!may.begin && !may.complete && !may.stop && !may.publish) return null;
  return (
    <>
      {may.begin && (
        <Button
          variant="primary"
          icon={<Play aria-hidden />}
          busy={begin.isPending}
          onClick={() => begin.mutate({ initiativeId })}
        >
          {t("begin")}
        </Button>
      )}
      {may.complete && (
        <Button variant="primary" icon={<CircleCheckBig aria-hidden />} onClick={() => setOpen("complete")}>
          {t("complete.open")}
        </Button>
      )}
      <Menu
        align="end"
        trigger={<IconButton variant="secondary" label={t("more")} icon={<EllipsisVertical aria-hidden />} />}
      >
        {may.publish && (
          <MenuItem
            icon={page.public ? <Lock aria-hidden /> : <Globe aria-hidden />}
            onSelect={() => publish.mutate({ initiativeId, public: !page.public })}
          >
            {page.public ? t("hide") : t("publish")}
          </MenuItem>
        )}
        {may.stop && (
          <MenuItem tone="danger" icon={<OctagonX aria-hidden />} onSelect={() => setOpen("stop")}>
            {t("stop.open")}
          </MenuItem>
        )}
      </Menu>
      {open === "complete" && <CompleteDialog onClose={() => setOpen(null)} />}
      {open === "stop" && <StopDialog onClose={() => setOpen(null)} />}
    </>
  );
}
