"use client";

import type { Editor } from "@tiptap/core";
import { Link } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button, IconButton } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { asLink } from "./safe-link.ts";

/** Makes a link of the selected text, changes it or takes it off. */
export function LinkButton({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const t = useTranslations("documents.link");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const active = editor.isActive("link");

  const start = () => {
    const { href } = editor.getAttributes("link");
    setTyped(typeof href === "string" ? href : "");
    setWrong(false);
    setOpen(true);
  };
  const remove = () => {
    setOpen(false);
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog is still inside the page's tree for React.
    event.stopPropagation();
    if (typed.trim() === "") return remove();
    const href = asLink(typed);
    if (!href) return setWrong(true);
    setOpen(false);
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !active) {
      chain.insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.extendMarkRange("link").setLink({ href }).run();
  };

  return (
    <>
      <IconButton
        size="sm"
        label={t("label")}
        title={t("label")}
        icon={<Link aria-hidden />}
        disabled={disabled}
        aria-pressed={active}
        className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
        onMouseDown={(event) => event.preventDefault()}
        onClick={start}
      />
      <Dialog
        title={t("title")}
        open={open}
        onOpenChange={setOpen}
        size="sm"
        footer={
          <>
            {active && (
              <Button variant="quiet" onClick={remove}>
                {t("remove")}
              </Button>
            )}
            <Button variant="primary" type="submit" form={form}>
              {t("apply")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={apply} noValidate>
          <TextField
            label={t("address")}
            hint={t("hint")}
            error={wrong && t("wrong")}
            inputMode="url"
            autoComplete="url"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      </Dialog>
    </>
  );
}
