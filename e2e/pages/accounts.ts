import { expect, type Page } from "@playwright/test";
import { linkIn, mailTo } from "../fixtures/mail.ts";

export type Credentials = { readonly name: string; readonly email: string; readonly password: string };

/** Signs up, opens the mailed link, confirms and signs in; ends at home. */
export async function signUp(page: Page, { name, email, password }: Credentials): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Create an account" }).first().click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Look at your mail" })).toBeVisible();
  const mail = await mailTo(email, { subject: "Confirm your address" });
  await page.goto(linkIn(mail, "/confirm/"));
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await expect(page.getByText("Your address is confirmed")).toBeVisible();
  await signIn(page, { email, password });
}

export async function signIn(page: Page, { email, password }: Omit<Credentials, "name">): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/home");
}
