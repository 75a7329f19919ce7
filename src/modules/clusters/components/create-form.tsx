"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Region } from "#src/modules/regions/schema.ts";
import { RegionPicker } from "#src/modules/regions/widgets/region-picker.tsx";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Form, FormActions } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useFieldErrors } from "./field-errors.ts";
import { TownField } from "./town-field.tsx";

/** The three facts that a cluster begins with. */
export function CreateForm({ regions }: { regions: readonly Region[] }) {
  const t = useTranslations("clusters");
  const router = useRouter();
  const [name, setName] = useState("");
  const [town, setTown] = useState("");
  const [regionCode, setRegionCode] = useState<string | null>(null);
  const create = trpc.clusters.create.useMutation({
    onSuccess: ({ slug }) => {
      router.push(`/clusters/${slug}/edit`);
      router.refresh(); // the header shows for whom one acts now
    },
  });
  const { errorOf, whole } = useFieldErrors(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name, town, regionCode: regionCode ?? "" });
  };
  return (
    <Form onSubmit={submit} className="max-w-xl">
      <TextField
        id="name"
        label={t("fields.name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={errorOf("name")}
        autoComplete="organization"
        required
      />
      <TownField
        id="town"
        value={town}
        regionCode={regionCode}
        regions={regions}
        error={errorOf("town")}
        onType={setTown}
        onPick={(picked) => {
          setTown(picked.name);
          setRegionCode(picked.regionCode);
        }}
      />
      <RegionPicker
        id="regionCode"
        label={t("fields.regionCode")}
        regions={regions}
        value={regionCode}
        onChange={setRegionCode}
        error={errorOf("regionCode")}
        required
      />
      {whole && (
        <NoticeBar tone="danger" live>
          {whole}
        </NoticeBar>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={create.isPending || create.isSuccess}>
          {t("new.submit")}
        </Button>
      </FormActions>
      <p className="text-muted text-sm">{t("new.visible")}</p>
    </Form>
  );
}
