"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { IconButton } from "#src/ui/button.tsx";
import { controlClass } from "#src/ui/control-class.ts";
import { describedBy, Field } from "#src/ui/field.tsx";
import { passwordLength } from "../password-length.ts";

/** A password, which can be looked at while it is typed; a new one comes with advice on its length. */
export function PasswordField({
  name = "password",
  label,
  error,
  fresh = false,
}: {
  name?: string;
  label: string;
  error?: string | undefined;
  /** To be set now, not to be remembered. */
  fresh?: boolean;
}) {
  const t = useTranslations("accounts");
  const id = useId();
  const [shown, setShown] = useState(false);
  const [length, setLength] = useState(0);
  const advice = () => {
    if (length === 0) return t("strength.hint");
    if (length < passwordLength.required) return t("strength.missing", { count: passwordLength.required - length });
    if (length < passwordLength.advised) return t("strength.enough", { count: passwordLength.advised - length });
    return t("strength.good");
  };
  const reached = Math.min(1, length / passwordLength.advised);
  return (
    <Field id={id} label={label} error={error} required>
      <div className="relative">
        <input
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={fresh ? "new-password" : "current-password"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { error }, fresh ? `${id}-advice` : undefined)}
          onChange={(event) => setLength([...event.target.value].length)}
          className={`${controlClass} h-11 pe-12 sm:h-10 pointer-coarse:h-11`}
        />
        <IconButton
          label={shown ? t("field.hide") : t("field.show")}
          icon={shown ? <EyeOff /> : <Eye />}
          size="sm"
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-1 my-auto"
        />
      </div>
      {fresh && (
        <>
          <div aria-hidden className="h-1 overflow-hidden rounded-full bg-sunken">
            <div
              className={`h-full origin-left rounded-full transition-transform ${reached === 1 ? "bg-success" : length < passwordLength.required ? "bg-warning" : "bg-accent"}`}
              style={{ transform: `scaleX(${reached})` }}
            />
          </div>
          <p id={`${id}-advice`} className="text-muted text-sm">
            {advice()}
          </p>
        </>
      )}
    </Field>
  );
}
