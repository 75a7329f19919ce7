import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

type Selection = { absAnchor?: number | null; absHead?: number | null } | null;

/**
 * y-tiptap 3.0.9 looks up the absolute position of the selection from before a remote change in the document after it,
 * and throws when that has become shorter. Without the absolute positions it uses the relative ones, which always hold.
 */
export const CollabFix = Extension.create({
  name: "collabFix",
  priority: 10,
  addProseMirrorPlugins: () => [
    new Plugin({
      view({ state }) {
        const binding: object | undefined = ySyncPluginKey.getState(state)?.binding;
        if (binding) {
          let selection: Selection = Reflect.get(binding, "beforeTransactionSelection") ?? null;
          Object.defineProperty(binding, "beforeTransactionSelection", {
            configurable: true,
            get: () => selection,
            set: (next: Selection) => {
              selection = next && { ...next, absAnchor: null, absHead: null };
            },
          });
        }
        return {};
      },
    }),
  ],
});
