"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea, TextField } from "#src/ui/text-field.tsx";
import { ClashNotice } from "./clash-notice.tsx";
import { useInitiative } from "./initiative-context.tsx";
import { problemOf } from "./problem-of.ts";
import { useDraft } from "./use-draft.ts";

type Description = { readonly title: string; readonly summary: string; readonly revision: number };

/** Title and summary of the initiative. */
export function DescribeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const { page, set } = useInitiative();
  const [problem, setProblem] = useState("");
  const describe = trpc.initiatives.describe.useMutation();
  const { title, summary, revision } = page;
  const draft = useDraft<Description>({ title, summary, revision }, (seen, changes) =>
    describe.mutateAsync({ initiativeId: page.id, title, summary, ...changes, revision: seen }).then((saved) => {
      set((old) => ({ ...old, ...saved.current }));
      return saved;
    }),
  );
  const run = async (deed: () => Promise<boolean>) => {
    setProblem("");
    try {
      if (await deed()) onClose();
    } catch (error) {
      setProblem(errorText(problemOf(error)));
    }
  };
  const names = { title: t("describe.title"), summary: t("describe.summary"), revision: "" };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("describe.open")}
      footer={
        <Button variant="primary" type="submit" form="describe-initiative" busy={draft.busy}>
          {t("save")}
        </Button>
      }
    >
      <Form
        id="describe-initiative"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run(draft.submit);
        }}
      >
        {problem && <NoticeBar live tone="danger" title={problem} />}
        {draft.clash && (
          <ClashNotice
            theirs={draft.clashing.map((field) => ({ label: names[field], value: draft.clash?.[field] || "–" }))}
            busy={draft.busy}
            onKeepMine={() => void run(draft.keepMine)}
            onTakeTheirs={draft.takeTheirs}
          />
        )}
        <TextField
          required
          label={names.title}
          value={draft.value.title}
          error={draft.value.title.trim() ? undefined : errorText("common.required")}
          counter={200}
          onChange={(event) => draft.set("title", event.target.value)}
        />
        <TextArea
          label={names.summary}
          hint={t("describe.summaryHint")}
          rows={5}
          counter={4000}
          value={draft.value.summary}
          onChange={(event) => draft.set("summary", event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
