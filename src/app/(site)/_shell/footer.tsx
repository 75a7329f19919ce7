import Link from "next/link";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { pickMessages } from "#src/i18n/pick-messages.ts";
import { Logo } from "#src/ui/logo.tsx";
import type { Theme } from "#src/ui/theme.ts";
import { ThemeSwitch } from "#src/ui/theme-switch.tsx";
import { KeysButton } from "./keys.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ownPlaces, type Place, paths, publicPlaces } from "./places.ts";

/** What stands under every page: the places again, language and appearance. */
export async function Footer({ theme, signedIn, demo }: { theme: Theme; signedIn: boolean; demo: boolean }) {
  const [t, ui, locale, messages] = await Promise.all([
    getTranslations("shell"),
    getTranslations("ui.theme"),
    getLocale(),
    pickMessages(["shell.keys"]),
  ]);
  const themes = { label: ui("label"), light: ui("light"), dark: ui("dark"), system: ui("system") };
  return (
    <footer className="mt-auto border-line border-t bg-sunken print:hidden">
      <div className="page grid gap-x-10 gap-y-8 py-10 grid-cols-2 lg:grid-cols-[1.4fr_1fr_1fr_auto]">
        <div className="flex flex-col gap-3 max-lg:col-span-2">
          <Logo />
          <p className="max-w-[32ch] text-muted text-sm">{t("footer.claim")}</p>
        </div>
        <Links title={t("footer.find")} places={publicPlaces} />
        {signedIn ? <Links title={t("footer.yours")} places={ownPlaces} /> : <Entry />}
        <div className="flex flex-col gap-5 max-lg:col-span-2">
          <LanguageChoice title={t("footer.language")} current={locale} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ThemeSwitch value={theme} labels={themes} />
            <KeysButton label={t("account.keys")} texts={{ locale, messages }} />
          </div>
        </div>
      </div>
      {demo && (
        <div className="border-line border-t">
          <p className="page py-4 text-muted text-sm">
            {t("footer.demo")}{" "}
            <Link href="/mailbox" className="link">
              {t("footer.mailbox")}
            </Link>
          </p>
        </div>
      )}
    </footer>
  );
}

const linkClass =
  "inline-flex min-h-8 items-center text-sm underline-offset-4 hover:text-accent hover:underline pointer-coarse:min-h-11";

function Links({ title, places }: { title: string; places: readonly Place[] }) {
  const t = useTranslations("shell");
  return (
    <div>
      <p className="eyebrow mb-1">{title}</p>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <Link href={paths[place]} className={linkClass}>
              {t(`nav.${place}`)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry() {
  const t = useTranslations("shell");
  return (
    <div>
      <p className="eyebrow mb-1">{t("footer.yours")}</p>
      <ul>
        <li>
          <Link href="/sign-in" className={linkClass}>
            {t("signIn")}
          </Link>
        </li>
        <li>
          <Link href="/sign-up" className={linkClass}>
            {t("signUp")}
          </Link>
        </li>
      </ul>
    </div>
  );
}
