"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import type { Team } from "../use-cases/list-team.ts";
import { InviteForm } from "./invite-form.tsx";

const roles = ["manager", "editor", "viewer"] as const;
type Row = Team["members"][number];

/** The people of a cluster; those who manage it change roles, remove and invite here. */
export function TeamScreen({ initial }: { initial: Team }) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const router = useRouter();
  const words = useErrorText();
  const utils = trpc.useUtils();
  const { data: team } = trpc.clusters.team.useQuery({ slug: initial.cluster.slug }, { initialData: initial });
  const [said, setSaid] = useState<{ tone: "success" | "danger"; text: string } | null>(null);
  const [leaving, setLeaving] = useState<Row | null>(null);
  const clusterId = team.cluster.id;
  const manages = team.notManaging === null;

  const onError = (error: Parameters<typeof words>[0]) => setSaid({ tone: "danger", text: words(error) });
  /** Says how it went, and shows what is true now. */
  const tell = async (result: { ok: boolean; reason?: string }, text: string) => {
    setSaid(result.ok ? { tone: "success", text } : { tone: "danger", text: words(`clusters.${result.reason}`) });
    await utils.clusters.team.invalidate();
  };
  const changeRole = trpc.clusters.changeRole.useMutation({ onError });
  const remove = trpc.clusters.removeMember.useMutation({ onError });
  const leave = trpc.clusters.leave.useMutation({ onError });
  const withdraw = trpc.clusters.withdrawInvitation.useMutation({ onError });

  const setRole = async (member: Row, role: (typeof roles)[number]) => {
    const result = await changeRole.mutateAsync({ clusterId, accountId: member.accountId, role }).catch(() => null);
    if (result) await tell(result, t("members.roleSaved", { name: member.name, role: t(`roles.${role}`) }));
    if (member.you) router.refresh();
  };
  const letGo = async (member: Row) => {
    if (member.you) {
      const result = await leave.mutateAsync({ clusterId });
      if (!result.ok) return tell(result, "");
      router.push("/home");
      router.refresh();
      return;
    }
    await tell(
      await remove.mutateAsync({ clusterId, accountId: member.accountId }),
      t("members.removed", { name: member.name }),
    );
  };

  return (
    <div className="flex flex-col gap-6">
      {said && (
        <NoticeBar tone={said.tone} live>
          {said.text}
        </NoticeBar>
      )}
      <Card flush>
        <ul className="divide-y divide-line">
          {team.members.map((member) => (
            <li key={member.accountId} className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-6">
              <Avatar name={member.name} seed={member.accountId} decorative />
              <div className="min-w-0 flex-1 basis-44">
                <p className="flex flex-wrap items-center gap-x-2 font-medium">
                  {member.name}
                  {member.you && <Badge tone="accent">{t("members.you")}</Badge>}
                </p>
                <p className="text-muted text-sm">
                  {t("members.since")} <LocaleDay value={member.since} />
                </p>
              </div>
              {manages ? (
                <Select
                  hideLabel
                  label={t("members.roleOf", { name: member.name })}
                  options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
                  value={member.role}
                  disabled={changeRole.isPending}
                  onValueChange={(value) => {
                    const role = roles.find((known) => known === value);
                    if (role) void setRole(member, role);
                  }}
                  className="w-44"
                />
              ) : (
                <span className="text-muted text-sm">{t(`roles.${member.role}`)}</span>
              )}
              {(manages || member.you) && (
                // As wide for everyone, so that the roles stand one under another.
                <Button variant="quiet" size="sm" className="sm:min-w-40" onClick={() => setLeaving(member)}>
                  {member.you ? t("members.leave") : t("members.remove")}
                  {!member.you && <span className="sr-only">: {member.name}</span>}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {team.invitations && team.invitations.length > 0 && (
        <Card as="section" title={t("members.pendingTitle")} flush>
          <ul className="divide-y divide-line border-line border-t">
            {team.invitations.map((invitation) => (
              <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
                <div className="min-w-0 flex-1 basis-56">
                  <p className="break-all font-medium">{invitation.email}</p>
                  <p className="text-muted text-sm">
                    {t(`roles.${invitation.role}`)}, {t("members.until")} <LocaleDay value={invitation.expiresAt} />
                  </p>
                </div>
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={t("members.withdrawOf", { email: invitation.email })}
                  busy={withdraw.isPending && withdraw.variables.invitationId === invitation.id}
                  onClick={async () => {
                    const result = await withdraw
                      .mutateAsync({ clusterId, invitationId: invitation.id })
                      .catch(() => null);
                    if (result) await tell(result, t("members.withdrawn", { email: invitation.email }));
                  }}
                >
                  {t("members.withdraw")}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {manages && (
        <InviteForm
          clusterId={clusterId}
          locale={locale}
          onSent={(email) => tell({ ok: true }, t("members.sent", { email }))}
        />
      )}
      {leaving && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setLeaving(null)}
          title={
            leaving.you
              ? t("members.leaveTitle", { cluster: team.cluster.name })
              : t("members.removeTitle", { name: leaving.name, cluster: team.cluster.name })
          }
          confirmLabel={leaving.you ? t("members.leave") : t("members.remove")}
          onConfirm={() => letGo(leaving)}
        >
          {leaving.you ? t("members.leaveBody") : t("members.removeBody")}
        </ConfirmDialog>
      )}
    </div>
  );
}
