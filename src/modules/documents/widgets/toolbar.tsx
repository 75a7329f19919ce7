"use client";

import type { ChainedCommands, Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import {
  Bold,
  Columns3,
  Heading3,
  Heading4,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Rows3,
  Table,
  Trash2,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { IconButton } from "#src/ui/button.tsx";
import { LinkButton } from "./link-button.tsx";

type Words =
  | "bold"
  | "italic"
  | "heading"
  | "subheading"
  | "bullets"
  | "numbers"
  | "quote"
  | "table"
  | "addRow"
  | "addColumn"
  | "removeTable"
  | "undo"
  | "redo";

type Tool = {
  readonly key: Words;
  readonly icon: LucideIcon;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
  readonly pressed?: (editor: Editor) => boolean;
  readonly inTable?: boolean;
};

const tools: readonly Tool[] = [
  { key: "bold", icon: Bold, run: (chain) => chain.toggleBold(), pressed: (editor) => editor.isActive("bold") },
  { key: "italic", icon: Italic, run: (chain) => chain.toggleItalic(), pressed: (editor) => editor.isActive("italic") },
  {
    key: "heading",
    icon: Heading3,
    run: (chain) => chain.toggleHeading({ level: 3 }),
    pressed: (editor) => editor.isActive("heading", { level: 3 }),
  },
  {
    key: "subheading",
    icon: Heading4,
    run: (chain) => chain.toggleHeading({ level: 4 }),
    pressed: (editor) => editor.isActive("heading", { level: 4 }),
  },
  {
    key: "bullets",
    icon: List,
    run: (chain) => chain.toggleBulletList(),
    pressed: (editor) => editor.isActive("bulletList"),
  },
  {
    key: "numbers",
    icon: ListOrdered,
    run: (chain) => chain.toggleOrderedList(),
    pressed: (editor) => editor.isActive("orderedList"),
  },
  {
    key: "quote",
    icon: Quote,
    run: (chain) => chain.toggleBlockquote(),
    pressed: (editor) => editor.isActive("blockquote"),
  },
  {
    key: "table",
    icon: Table,
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    inTable: false,
  },
  { key: "addRow", icon: Rows3, run: (chain) => chain.addRowAfter(), inTable: true },
  { key: "addColumn", icon: Columns3, run: (chain) => chain.addColumnAfter(), inTable: true },
  { key: "removeTable", icon: Trash2, run: (chain) => chain.deleteTable(), inTable: true },
  { key: "undo", icon: Undo2, run: (chain) => chain.undo() },
  { key: "redo", icon: Redo2, run: (chain) => chain.redo() },
];

/** The arrow keys move within the toolbar; Tab leaves it. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  const index = buttons.findIndex((button) => button.matches(":focus"));
  buttons[(index + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

function LiveTools({ editor }: { editor: Editor }) {
  const t = useTranslations("documents.toolbar");
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      pressed: tools.map((tool) => tool.pressed?.(current) ?? false),
      inTable: current.isActive("table"),
      editable: current.isEditable,
    }),
  });
  return (
    <>
      {tools.map(({ key, icon: Icon, run, pressed, inTable }, index) =>
        inTable !== undefined && inTable !== state.inTable ? null : (
          <IconButton
            key={key}
            size="sm"
            label={t(key)}
            title={t(key)}
            icon={<Icon aria-hidden />}
            disabled={!state.editable}
            aria-pressed={pressed ? state.pressed[index] : undefined}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
            // Keeps the selection in the text while the mouse presses.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor.chain().focus()).run()}
          />
        ),
      )}
      <LinkButton editor={editor} disabled={!state.editable} />
    </>
  );
}

/** What can be done with the text of the field that was last written in. */
export function Toolbar({ editor, field }: { editor: Editor | null; field: string | null }) {
  const t = useTranslations("documents.toolbar");
  return (
    <div
      role="toolbar"
      aria-label={field ? t("labelFor", { field }) : t("label")}
      tabIndex={-1}
      onKeyDown={moveFocus}
      className="-mx-1 flex min-h-8 min-w-0 items-center gap-0.5 overflow-x-auto px-1 py-0.5"
    >
      {editor && !editor.isDestroyed ? (
        <LiveTools editor={editor} />
      ) : (
        <span className="text-muted text-sm">{t("hint")}</span>
      )}
    </div>
  );
}
