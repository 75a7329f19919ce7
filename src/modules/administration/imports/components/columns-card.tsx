"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { type Field, fieldsOf, type ImportFile, type ImportOverview, type Mapping, requiredFields } from "../schema.ts";

const delimiters: Readonly<Record<string, "comma" | "semicolon" | "tab" | "pipe">> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
};

/** Which column holds what, for each file of the import. */
export function ColumnsCard({ run, onApplied }: { run: ImportOverview; onApplied: () => void }) {
  const t = useTranslations("imports");
  return (
    <Card as="section" title={t("columns.title")} lead={t("columns.lead")}>
      <div className="flex flex-col gap-8">
        {run.files.map((file) => (
          <FileColumns key={file.part} runId={run.id} file={file} onApplied={onApplied} />
        ))}
      </div>
    </Card>
  );
}

function FileColumns({ runId, file, onApplied }: { runId: string; file: ImportFile; onApplied: () => void }) {
  const t = useTranslations("imports");
  const words = useErrorText();
  const toast = useToast();
  const [mapping, setMapping] = useState<Mapping>(file.mapping);
  const map = trpc.imports.map.useMutation({
    onSuccess: (answer) => {
      if (answer.ok) toast.show({ title: t("columns.applied") });
      else toast.show({ title: t(`run.${answer.reason}`), tone: "danger" });
      onApplied();
    },
    onError: (error) => toast.show({ title: words(error), tone: "danger" }),
  });
  const fields: readonly Field[] = fieldsOf[file.part];
  const required: readonly Field[] = requiredFields[file.part];
  const missing = required.filter((field) => mapping[field] === undefined);
  const choose = (field: Field, value: string) =>
    setMapping((before) => {
      const { [field]: _, ...rest } = before;
      return value === "" ? rest : { ...rest, [field]: Number(value) };
    });
  const columns = [
    { value: "", label: t("columns.none") },
    ...file.headers.map((header, column) => ({
      value: String(column),
      label: header || t("columns.column", { number: column + 1 }),
    })),
  ];
  return (
    <section aria-label={file.name}>
      <h3 className="wrap-anywhere font-medium text-base">{file.name}</h3>
      <p className="mb-4 text-muted text-sm">
        {t("columns.format", {
          format: file.format,
          encoding: (file.encoding ?? "").toUpperCase(),
          delimiter: t(`columns.delimiter.${delimiters[file.delimiter ?? ","] ?? "comma"}`),
        })}
      </p>
      {missing.length > 0 && (
        <NoticeBar tone="warning" className="mb-4">
          {t("columns.missing", { fields: missing.map((field) => t(`field.${field}`)).join(", ") })}
        </NoticeBar>
      )}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {fields.map((field) => (
          <Select
            key={field}
            label={t(`field.${field}`)}
            required={required.includes(field)}
            options={columns}
            value={mapping[field] === undefined ? "" : String(mapping[field])}
            onValueChange={(value) => choose(field, value)}
          />
        ))}
      </div>
      <Button
        className="mt-4"
        busy={map.isPending}
        onClick={() => map.mutate({ runId, part: file.part, mapping: { ...mapping } as Record<string, number> })}
      >
        {t("columns.apply")}
      </Button>
    </section>
  );
}
