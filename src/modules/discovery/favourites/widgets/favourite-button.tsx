"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button, IconButton } from "#src/ui/button.tsx";
import { useToast } from "#src/ui/toast.tsx";

/**
 * The star of a cluster for the team acted for; lit at once, and put out again when that did not get through. Needs the API
 * client and the texts "discovery.favourites" and "discovery.errors". In a row that is one link, give `className="relative"`.
 */
export function FavouriteButton({
  clusterId,
  name,
  favourite,
  canChange,
  wide,
  className,
}: {
  clusterId: string;
  name: string;
  favourite: boolean;
  /** Viewers see a lit star that they cannot touch. */
  canChange: boolean;
  /** With its word, where there is room. */
  wide?: boolean;
  className?: string;
}) {
  const t = useTranslations("discovery.favourites");
  const text = useErrorText();
  const toast = useToast();
  const [lit, setLit] = useState(favourite);
  const add = trpc.discovery.favourites.add.useMutation();
  const remove = trpc.discovery.favourites.remove.useMutation();

  const fail = (title: string, before: boolean) => {
    setLit(before);
    toast.show({ title, tone: "danger" });
  };
  const put = async (note = "") => {
    setLit(true);
    try {
      const result = await add.mutateAsync({ clusterId, note });
      if (!result.ok) fail(t(result.reason), false);
      else if (!note) toast.show({ title: t("added", { cluster: name }), undo: () => void take(false) });
    } catch (error) {
      fail(text(error as Parameters<typeof text>[0]), false);
    }
  };
  const take = async (tell = true) => {
    setLit(false);
    try {
      const { note } = await remove.mutateAsync({ clusterId });
      if (tell) toast.show({ title: t("removed", { cluster: name }), undo: () => void put(note) });
    } catch (error) {
      fail(text(error as Parameters<typeof text>[0]), true);
    }
  };

  const star = <Star aria-hidden className={lit ? "fill-signal text-signal" : ""} />;
  if (!canChange) {
    return lit ? (
      <span role="img" aria-label={t("short")} className={className}>
        {star}
      </span>
    ) : null;
  }
  const press = () => void (lit ? take() : put());
  const label = t(lit ? "remove" : "add", { cluster: name });
  return wide ? (
    <Button icon={star} aria-pressed={lit} onClick={press} className={className}>
      {t("short")}
    </Button>
  ) : (
    <IconButton size="sm" icon={star} label={label} onClick={press} className={className} />
  );
}
