"use client";

import { Settings, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SignOutButton } from "#src/modules/accounts/widgets/sign-out-button.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { usePanel } from "#src/ui/use-panel.ts";

/** Who is signed in, and what belongs to the person rather than to the cluster. */
export function AccountMenu({
  id,
  name,
  email,
  administers,
}: {
  id: string;
  name: string;
  email: string;
  administers: boolean;
}) {
  const t = useTranslations("shell");
  const { open, root, button, toggle } = usePanel();
  return (
    <div ref={root} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={t("account.button", { name })}
        onClick={toggle}
        className="grid size-11 place-items-center rounded-full hover:bg-ink/7"
      >
        <Avatar name={name} seed={id} size="sm" decorative />
      </button>
      {open && (
        <div className="absolute end-0 top-full z-50 mt-1.5 w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-1 shadow-high">
          <div className="px-2.5 pt-2 pb-2.5">
            <p className="truncate font-semibold text-sm">{name}</p>
            <p className="truncate text-muted text-xs">{email}</p>
          </div>
          <hr className="mx-2.5 mb-1 border-line" />
          <Link
            href="/account"
            className="flex min-h-10 items-center gap-2.5 rounded-md px-2.5 font-medium text-sm hover:bg-accent-soft"
          >
            <Settings aria-hidden className="size-4" />
            {t("account.settings")}
          </Link>
          {administers && (
            <Link
              href="/administration"
              className="flex min-h-10 items-center gap-2.5 rounded-md px-2.5 font-medium text-sm hover:bg-accent-soft"
            >
              <ShieldCheck aria-hidden className="size-4" />
              {t("account.administration")}
            </Link>
          )}
          <div className="[&>button]:justify-start [&>button]:px-2.5">
            <SignOutButton variant="quiet" wide />
          </div>
        </div>
      )}
    </div>
  );
}
