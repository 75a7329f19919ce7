"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { type Section, sections } from "#src/modules/catalogue/schema.ts";
import { ClusterPicker, type PickedCluster } from "#src/modules/clusters/widgets/cluster-picker.tsx";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { RadioGroup } from "#src/ui/radio-group.tsx";
import { TextArea, TextField } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { type InvitedRole, invitedRoles } from "../schema.ts";

/** Invites a cluster from the directory, or someone by e-mail, into an adaptation. */
export function InviteDialog({
  adaptationId,
  roles = invitedRoles,
  exclude,
  primary,
  chosen,
}: {
  adaptationId: string;
  /** The roles in which one can join just now. */
  roles?: readonly InvitedRole[];
  /** Clusters that take part already. */
  exclude: readonly string[];
  primary?: boolean;
  /** The cluster that is asked, unless another one is picked. */
  chosen?: PickedCluster;
}) {
  const t = useTranslations("partnerships");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={primary ? "primary" : "secondary"}
        size={primary ? "md" : "sm"}
        icon={<UserPlus aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("invite.open")}
        {chosen && <span className="sr-only">: {chosen.name}</span>}
      </Button>
      {open && <InviteForm {...{ adaptationId, roles, exclude, chosen }} onDone={() => setOpen(false)} />}
    </>
  );
}

function InviteForm({
  adaptationId,
  roles,
  exclude,
  chosen: first = null,
  onDone,
}: {
  adaptationId: string;
  roles: readonly InvitedRole[];
  exclude: readonly string[];
  chosen?: PickedCluster | null | undefined;
  onDone: () => void;
}) {
  const t = useTranslations("partnerships");
  const sectionName = useTranslations("catalogue.section");
  const text = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [by, setBy] = useState("cluster");
  const [cluster, setCluster] = useState<PickedCluster | null>(first);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<InvitedRole>(roles[0] ?? "reader");
  const [part, setPart] = useState("whole");
  const [chosen, setChosen] = useState<readonly Section[]>([]);
  const [message, setMessage] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [lacks, setLacks] = useState<string | null>(null);
  const invite = trpc.partnerships.invite.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return setProblem(t(`problem.${result.reason}`));
      toast.show({ title: t("invite.sent") });
      router.refresh();
      onDone();
    },
    onError: (error) => {
      const field = error.data?.fields["to.email"];
      if (field) setLacks(text(field));
      else setProblem(text(error));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setLacks(null);
    const to =
      by === "email"
        ? { kind: "email" as const, email }
        : cluster && { kind: "cluster" as const, clusterId: cluster.id };
    if (!to || (by === "email" && email.trim() === "")) return setLacks(text("common.required"));
    // Without a section it would be the whole plan.
    const limited = role === "coImplementer" && part === "sections";
    if (limited && chosen.length === 0) return setProblem(t("problem.sectionsMissing"));
    invite.mutate({ adaptationId, to, role, sections: limited ? [...chosen] : [], message });
  };
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onDone()}
      title={t("invite.title")}
      description={t("invite.lead")}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={invite.isPending}>
          {t("invite.send")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-6">
        <RadioGroup
          name="by"
          label={t("invite.to")}
          layout="cards"
          value={by}
          onValueChange={(next) => {
            setBy(next);
            setLacks(null);
          }}
          options={[
            { value: "cluster", label: t("invite.toCluster") },
            { value: "email", label: t("invite.toEmail") },
          ]}
        />
        {by === "cluster" ? (
          <ClusterPicker
            required
            label={t("invite.cluster")}
            hint={t("invite.clusterHint")}
            value={cluster}
            onChange={setCluster}
            exclude={exclude}
            error={lacks}
          />
        ) : (
          <TextField
            type="email"
            required
            autoComplete="off"
            label={t("invite.email")}
            hint={t("invite.emailHint")}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={lacks}
          />
        )}
        <RadioGroup
          name="role"
          label={t("invite.role")}
          value={role}
          onValueChange={(next) => setRole(roles.find((known) => known === next) ?? role)}
          options={roles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`roleExplained.${value}`) }))}
        />
        {role === "coImplementer" && (
          <RadioGroup
            name="part"
            label={t("invite.part")}
            layout="cards"
            value={part}
            onValueChange={setPart}
            options={[
              { value: "whole", label: t("invite.partWhole") },
              { value: "sections", label: t("invite.partSections"), hint: t("invite.partHint") },
            ]}
          />
        )}
        {role === "coImplementer" && part === "sections" && (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 font-medium text-sm">{t("invite.sections")}</legend>
            {sections.map((section) => (
              <Checkbox
                key={section}
                label={sectionName(section)}
                checked={chosen.includes(section)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, section] : chosen.filter((other) => other !== section))
                }
              />
            ))}
          </fieldset>
        )}
        <TextArea
          rows={4}
          counter={2_000}
          label={t("invite.message")}
          hint={t("invite.messageHint")}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        {problem && (
          <NoticeBar tone="danger" live>
            {problem}
          </NoticeBar>
        )}
      </form>
    </Dialog>
  );
}
