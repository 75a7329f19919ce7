"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { Button } from "#src/ui/button.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { RadioGroup } from "#src/ui/radio-group.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { type ImportKind, type ImportPart, importKinds, maxBytes, partsOf } from "../schema.ts";
import { sendFile } from "./send-file.ts";

/** Chooses one file or two and sends them; then the page of the import shows what is in them. */
export function UploadForm() {
  const t = useTranslations("imports");
  const words = useErrorText();
  const router = useRouter();
  const [kind, setKind] = useState<ImportKind>("clusters");
  const [files, setFiles] = useState<Partial<Record<ImportPart, File>>>({});
  const [problems, setProblems] = useState<Partial<Record<ImportPart, string>>>({});
  const [reading, setReading] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const reasonOf = (reason: string): string => {
    const key = `problem.${reason}` as "problem.empty";
    return t.has(key) ? t(key) : t("problem.damaged");
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    setFailure(null);
    const parts = partsOf[kind];
    const missing = parts.filter((part) => !files[part]);
    setProblems(Object.fromEntries(missing.map((part) => [part, t("new.chooseFile")])));
    if (missing.length > 0) return;
    // Said before it is sent: the server would hang up in the middle.
    const large = parts.filter((part) => (files[part]?.size ?? 0) > maxBytes);
    if (large.length > 0) return setProblems(Object.fromEntries(large.map((part) => [part, reasonOf("tooLarge")])));
    let runId: string | null = null;
    try {
      for (const part of parts) {
        const file = files[part];
        if (!file) return;
        setReading(file.name);
        const sent = await sendFile(kind, part, runId, file);
        if ("error" in sent) return setFailure(words(sent.error, sent.params));
        if (!sent.ok) return setProblems({ [part]: reasonOf(sent.reason) });
        runId = sent.runId;
      }
      router.push(`/administration/imports/${runId}`);
    } catch {
      setFailure(words("imports.failed"));
    } finally {
      setReading(null);
    }
  }

  return (
    <Form onSubmit={send}>
      <RadioGroup
        label={t("new.kind")}
        name="kind"
        layout="cards"
        value={kind}
        onValueChange={(value) => setKind(importKinds.find((known) => known === value) ?? "clusters")}
        options={[
          { value: "clusters", label: t("new.kindClusters"), hint: t("new.kindClustersHint") },
          { value: "projects", label: t("new.kindProjects"), hint: t("new.kindProjectsHint") },
        ]}
      />
      {partsOf[kind].map((part) => (
        <TextField
          // Another kind, another file.
          key={part}
          type="file"
          name={part}
          accept=".csv,.txt,.tsv,.xlsx,.xlsm"
          label={t(`new.file.${part}`)}
          hint={t("new.fileHint")}
          error={problems[part]}
          required
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            setFiles((before) => ({ ...before, [part]: file }));
            setProblems((before) => ({ ...before, [part]: undefined }));
          }}
        />
      ))}
      {failure && (
        <NoticeBar tone="danger" live>
          {failure}
        </NoticeBar>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={reading !== null}>
          {t("new.read")}
        </Button>
        <span aria-live="polite" className="text-muted text-sm">
          {reading !== null && t("new.reading", { file: reading })}
        </span>
      </FormActions>
    </Form>
  );
}
