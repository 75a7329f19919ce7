/** Light, dark, or what the system says. */
export type Theme = "light" | "dark" | "system";

/** The name of the cookie that keeps the choice, so that the server draws the right page at once. */
export const themeCookie = "theme";

export const isTheme = (value: unknown): value is Theme => value === "light" || value === "dark" || value === "system";

/** The theme that the cookie's value asks for. */
export const themeOf = (cookie: string | undefined): Theme => (isTheme(cookie) ? cookie : "system");
