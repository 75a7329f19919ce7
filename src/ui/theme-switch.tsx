"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useId, useState } from "react";
import { type Theme, themeCookie } from "./theme.ts";

const choices = [
  { theme: "light", Icon: Sun },
  { theme: "dark", Icon: Moon },
  { theme: "system", Icon: Monitor },
] as const;

const year = 365 * 24 * 3600;

/** Sets the theme here and keeps it for the server; `value` is what the server read. */
function apply(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${year}; samesite=lax`;
}

/** Light, dark or as the system says. */
export function ThemeSwitch({ value, labels }: { value: Theme; labels: Readonly<Record<Theme | "label", string>> }) {
  const [chosen, setChosen] = useState(value);
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-full border border-line bg-sunken p-0.5">
      <legend className="sr-only">{labels.label}</legend>
      {choices.map(({ theme, Icon }) => (
        <label
          key={theme}
          title={labels[theme]}
          className="grid size-8 cursor-pointer place-items-center rounded-full border border-transparent text-muted transition-colors hover:text-ink has-checked:border-line has-checked:bg-raised has-checked:text-ink has-checked:shadow-low forced-colors:border-0 forced-colors:has-checked:border-2 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:size-10"
        >
          <input
            type="radio"
            name={name}
            value={theme}
            checked={chosen === theme}
            onChange={() => {
              setChosen(theme);
              apply(theme);
            }}
            className="sr-only"
          />
          <Icon aria-hidden className="size-4" />
          <span className="sr-only">{labels[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}
