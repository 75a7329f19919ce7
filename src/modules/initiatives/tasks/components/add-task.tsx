"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import type { TaskStatus } from "../schema.ts";
import type { TaskDeeds } from "./use-task-deeds.ts";

/** A new task by its title alone; the rest can follow. Stays open, so that several can be written down in a row. */
export function AddTask({ status, deeds }: { status: TaskStatus; deeds: TaskDeeds }) {
  const t = useTranslations("initiatives");
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const [busy, setBusy] = useState(false);
  if (!open) {
    return (
      <Button variant="quiet" size="sm" wide icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t("task.add")}
      </Button>
    );
  }
  const close = () => {
    setTitle("");
    setOpen(false);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!title.trim() || busy) return;
        setBusy(true);
        void deeds.add(title, status).then((done) => {
          setBusy(false);
          if (done) setTitle("");
        });
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <TextField
        hideLabel
        autoFocus
        label={t("task.title")}
        placeholder={t("task.titlePlaceholder")}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="flex gap-2">
        <Button size="sm" variant="primary" type="submit" busy={busy}>
          {t("task.add")}
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
