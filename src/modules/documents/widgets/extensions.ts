import type { Extensions } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { personColour } from "#src/ui/person-colour.ts";
import { presenceSchema } from "../schema.ts";
import { CollabFix } from "./collab-fix.ts";
import { isSafeLink } from "./safe-link.ts";
import type { SharedDocument } from "./shared-document.ts";

/** What text is made of. The same for everyone: what an editor does not know it would delete from the shared text. */
const schemaExtensions: Extensions = [
  StarterKit.configure({
    undoRedo: false, // one's own changes are undone, not everybody's: Collaboration brings that
    trailingNode: false, // would write into the shared text by itself
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (href) => isSafeLink(href),
      HTMLAttributes: { rel: "noopener noreferrer nofollow", target: "_blank" },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
];

function caret(user: unknown): HTMLElement {
  const person = presenceSchema.safeParse(user).data;
  const element = document.createElement("span");
  if (!person) return element;
  element.className = "caret";
  element.style.setProperty("--caret", personColour(person.accountId));
  const label = document.createElement("span");
  label.className = "caret-name";
  label.textContent = person.name;
  element.append(label);
  return element;
}

const selection = (user: unknown) => {
  const person = presenceSchema.safeParse(user).data;
  return person ? { class: "caret-selection", style: `--caret: ${personColour(person.accountId)}` } : {};
};

/** An editor's extensions for one field of a shared document. */
export const extensionsFor = (shared: SharedDocument, field: string): Extensions => [
  ...schemaExtensions,
  Collaboration.configure({ document: shared.doc, field }),
  // Name and cluster are put in by the server.
  CollaborationCaret.configure({ provider: shared.provider, user: {}, render: caret, selectionRender: selection }),
  CollabFix,
];
