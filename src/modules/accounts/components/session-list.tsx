"use client";

import { Laptop, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { LocaleDay, RelativeTime } from "#src/ui/locale-date.tsx";
import { useToast } from "#src/ui/toast.tsx";
import type { OwnSession } from "../use-cases/list-sessions.ts";
import { signOut } from "../widgets/session.ts";

const Icon = ({ system }: { system: string | null }) => {
  const Device = system === "Android" || system === "iOS" ? Smartphone : Laptop;
  return <Device aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />;
};

/** Where one is signed in, each with a way to end it. */
export function SessionList({ initial }: { initial: OwnSession[] }) {
  const t = useTranslations("accounts");
  const words = useErrorText();
  const toast = useToast();
  const queries = trpc.useUtils();
  const sessions = trpc.accounts.sessions.useQuery(undefined, { initialData: initial });
  const refresh = () => queries.accounts.sessions.invalidate();
  const told = {
    onError: (error: Parameters<typeof words>[0]) => toast.show({ title: words(error), tone: "danger" }),
    onSettled: refresh,
  };
  const end = trpc.accounts.endSession.useMutation({
    ...told,
    onSuccess: () => toast.show({ title: t("sessions.ended"), tone: "success" }),
  });
  const endOthers = trpc.accounts.endOtherSessions.useMutation({
    ...told,
    onSuccess: (count) => toast.show({ title: t("sessions.othersEnded", { count }), tone: "success" }),
  });
  const nameOf = ({ browser, system }: OwnSession["device"]) =>
    t("sessions.device", {
      browser: browser ?? t("sessions.unknownBrowser"),
      system: system ?? t("sessions.unknownSystem"),
    });
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col divide-y divide-line">
        {sessions.data.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0">
            <div className="flex min-w-0 flex-1 basis-56 gap-3">
              <Icon system={session.device.system} />
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {nameOf(session.device)}
                  {session.current && <Badge tone="accent">{t("sessions.current")}</Badge>}
                </p>
                <p className="text-muted text-sm">
                  {!session.current && (
                    <>
                      {t.rich("sessions.seen", { when: () => <RelativeTime value={session.lastSeenAt} /> })}
                      {", "}
                    </>
                  )}
                  {t.rich("sessions.signedIn", { date: () => <LocaleDay value={session.signedInAt} /> })}
                </p>
              </div>
            </div>
            {session.current ? (
              <Button size="sm" onClick={() => void signOut()}>
                {t("signOut")}
              </Button>
            ) : (
              <Button
                size="sm"
                aria-label={t("sessions.endLabel", { device: nameOf(session.device) })}
                busy={end.isPending && end.variables.sessionId === session.id}
                onClick={() => end.mutate({ sessionId: session.id })}
              >
                {t("sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.data.length > 1 && (
        <ConfirmDialog
          trigger={<Button className="self-start">{t("sessions.endOthers")}</Button>}
          title={t("sessions.endOthersTitle")}
          confirmLabel={t("sessions.endOthers")}
          onConfirm={() => endOthers.mutateAsync()}
        >
          {t("sessions.endOthersBody")}
        </ConfirmDialog>
      )}
    </div>
  );
}
