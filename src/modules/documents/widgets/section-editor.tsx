"use client";

import "./editor.css";
import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import { extensionsFor } from "./extensions.ts";
import type { SharedDocument } from "./shared-document.ts";

/** One field of a shared document, to write in. `shared` must have been received; give a new `key` a generation. */
export function SectionEditor({
  shared,
  field,
  label,
  editable,
  onActive,
}: {
  shared: SharedDocument;
  field: string;
  label: string;
  editable: boolean;
  /** This editor took the focus, so the toolbar is its own now. */
  onActive: (editor: Editor, field: string) => void;
}) {
  const editor = useEditor(
    {
      extensions: extensionsFor(shared, field),
      immediatelyRender: false,
      editable,
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": label,
          class: "rich-text min-h-24 px-4 py-3 outline-none",
        },
      },
      onFocus: ({ editor: focused }) => {
        shared.enter(field);
        onActive(focused, field);
      },
    },
    [shared, field],
  );
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  return (
    <div
      className={
        editable
          ? "rounded-md border border-line bg-raised transition-[border-color] focus-within:border-accent focus-within:ring-1 focus-within:ring-accent hover:border-line-strong"
          : "rounded-md border border-line border-dashed bg-surface"
      }
    >
      <EditorContent editor={editor} />
    </div>
  );
}
