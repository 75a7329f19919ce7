"use client";

import { NotebookPen, StarOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { CompareToggle } from "../../compare/widgets/compare-toggle.tsx";
import type { FavouriteLine } from "../schema.ts";
import { NoteDialog } from "./note-dialog.tsx";

/** One favourite; taken off it leaves at once, and comes back with its note by undoing. */
export function FavouriteRow({
  line: { id, slug, name, addedAt, ...line },
  place,
  canChange,
}: {
  line: FavouriteLine;
  place: ReactNode;
  canChange: boolean;
}) {
  const t = useTranslations("discovery.favourites");
  const text = useErrorText();
  const toast = useToast();
  const [gone, setGone] = useState(false);
  const [note, setNote] = useState(line.note);
  const [editing, setEditing] = useState(false);
  const fail = (error: Parameters<typeof text>[0], isGone: boolean) => {
    setGone(isGone);
    toast.show({ title: text(error), tone: "danger" });
  };
  const add = trpc.discovery.favourites.add.useMutation({ onError: (error) => fail(error, true) });
  const remove = trpc.discovery.favourites.remove.useMutation({
    onSuccess: (removed) =>
      toast.show({
        title: t("removed", { cluster: name }),
        undo: () => {
          setGone(false);
          setNote(removed.note);
          add.mutate({ clusterId: id, note: removed.note });
        },
      }),
    onError: (error) => fail(error, false),
  });
  if (gone) return null;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-4 sm:px-6">
      <div className="flex min-w-0 flex-1 basis-72 gap-3">
        <Avatar name={name} seed={id} shape="square" decorative />
        <div className="min-w-0">
          <h2 className="text-base leading-snug">
            <Link href={`/clusters/${slug}`} prefetch={false} className="hover:text-accent">
              {name}
            </Link>
          </h2>
          <p className="text-muted text-sm">
            {place} · {t("since")} <LocaleDay value={addedAt} />
          </p>
          {note && (
            <p className="measure mt-2 whitespace-pre-line break-words border-contour border-s-2 ps-3 text-sm">
              {note}
            </p>
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <CompareToggle slug={slug} name={name} />
        {canChange && (
          <>
            <Button
              size="sm"
              variant="quiet"
              icon={<NotebookPen aria-hidden />}
              aria-label={`${t(note ? "noteEdit" : "noteAdd")}: ${name}`}
              onClick={() => setEditing(true)}
            >
              {t(note ? "noteEdit" : "noteAdd")}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              icon={<StarOff aria-hidden />}
              aria-label={`${t("off")}: ${name}`}
              onClick={() => {
                setGone(true);
                remove.mutate({ clusterId: id });
              }}
            >
              {t("off")}
            </Button>
          </>
        )}
      </div>
      {editing && (
        <NoteDialog
          clusterId={id}
          name={name}
          note={note}
          onClose={() => setEditing(false)}
          onSaved={(saved) => {
            setNote(saved);
            setEditing(false);
          }}
        />
      )}
    </li>
  );
}
