"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "#src/ui/button.tsx";
import { signOut } from "./session.ts";

/** Signs out on this browser. */
export function SignOutButton(look: Pick<ButtonProps, "variant" | "size" | "wide">) {
  const t = useTranslations("accounts");
  const [busy, setBusy] = useState(false);
  const leave = () => {
    setBusy(true);
    signOut().catch(() => setBusy(false));
  };
  return (
    <Button {...look} busy={busy} icon={<LogOut />} onClick={leave}>
      {t("signOut")}
    </Button>
  );
}
