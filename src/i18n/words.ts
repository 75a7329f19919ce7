import { type _Translator, createTranslator, type Messages } from "use-intl/core";
import type { Locale } from "#src/lib/locales.ts";
import { messagesOf } from "./messages.ts";
import { timeZone } from "./time-zone.ts";

type Module = keyof Messages & string;

/** The words of a module in a language, for what is written outside a request: `wordsOf("de", "accounts")("mail.footer")`. */
export function wordsOf<M extends Module>(locale: Locale, module: M): _Translator<Messages, M> {
  // What the files hold is checked by `npm run check`; their type is known from the English ones.
  const messages = messagesOf(locale) as unknown as Messages;
  return createTranslator<Messages, M>({ locale, messages, namespace: module, timeZone });
}
