"use client";

import { EllipsisVertical, List, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { IconButton } from "#src/ui/button.tsx";
import { Menu, MenuItem, MenuLink } from "#src/ui/menu.tsx";
import { Switch } from "#src/ui/switch.tsx";
import { useToast } from "#src/ui/toast.tsx";
import type { SavedSearchLine } from "../schema.ts";
import { RenameDialog } from "./rename-dialog.tsx";

/** One saved search: what is new in it, and what can be done with it. Deleted, it leaves at once and can be brought back. */
export function SearchRow({
  line: { id, fresh, ...line },
  path,
}: {
  line: SavedSearchLine;
  /** Of the whole list. */
  path: string;
}) {
  const t = useTranslations("discovery.searches");
  const text = useErrorText();
  const toast = useToast();
  const [name, setName] = useState(line.name);
  const [mail, setMail] = useState(line.mail);
  const [gone, setGone] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const fail = (error: Parameters<typeof text>[0]) => toast.show({ title: text(error), tone: "danger" });
  const restore = trpc.discovery.searches.restore.useMutation({
    onSuccess: (result) => {
      if (result.ok) setGone(false);
      else toast.show({ title: t(result.reason), tone: "danger" });
    },
    onError: fail,
  });
  const remove = trpc.discovery.searches.remove.useMutation({
    onSuccess: () => toast.show({ title: t("deleted", { name }), undo: () => restore.mutate({ searchId: id }) }),
    onError: (error) => {
      setGone(false);
      fail(error);
    },
  });
  const change = trpc.discovery.searches.setMail.useMutation({
    onSuccess: (_, given) => toast.show({ title: t(given.mail ? "mailOn" : "mailOff", { name }) }),
    onError: (error, given) => {
      setMail(!given.mail);
      fail(error);
    },
  });
  if (gone) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base leading-snug">
          {/* To open it is to have seen what is new. */}
          <Link href={`/clusters/searches/${id}`} prefetch={false} className="hover:text-accent">
            {name}
          </Link>
          {fresh > 0 && <Badge tone="signal">{t("fresh", { count: fresh })}</Badge>}
        </h2>
        <Description query={line.query} />
      </div>
      <div className="flex items-center gap-3">
        <Switch
          label={
            <>
              {t("mail")}
              <span className="sr-only">: {name}</span>
            </>
          }
          checked={mail}
          onChange={({ target }) => {
            setMail(target.checked);
            change.mutate({ searchId: id, mail: target.checked });
          }}
        />
        <Menu
          align="end"
          trigger={<IconButton label={t("actions", { name })} icon={<EllipsisVertical aria-hidden />} />}
        >
          <MenuLink href={path} icon={<List aria-hidden />}>
            {t("whole")}
          </MenuLink>
          <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setRenaming(true)}>
            {t("rename")}
          </MenuItem>
          <MenuItem
            tone="danger"
            icon={<Trash2 aria-hidden />}
            onSelect={() => {
              setGone(true);
              remove.mutate({ searchId: id });
            }}
          >
            {t("delete")}
          </MenuItem>
        </Menu>
      </div>
      {renaming && (
        <RenameDialog
          searchId={id}
          name={name}
          onClose={() => setRenaming(false)}
          onRenamed={(next) => {
            setName(next);
            setRenaming(false);
          }}
        />
      )}
    </li>
  );
}

/** The typed words, and how many filters narrow them. */
function Description({ query }: { query: string }) {
  const t = useTranslations("discovery.searches");
  const params = new URLSearchParams(query);
  const typed = params.get("q");
  const filters = [...params.keys()].filter((name) => name !== "q" && name !== "sort").length;
  const parts = [typed && t("text", { text: typed }), filters > 0 && t("filters", { count: filters })].filter(Boolean);
  return <p className="break-words text-muted text-sm">{parts.length > 0 ? parts.join(" · ") : t("everything")}</p>;
}
