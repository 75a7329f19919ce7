import { unsubscribeInput } from "#src/modules/notifications/schema.ts";
import { unsubscribe } from "#src/modules/notifications/use-cases/unsubscribe.ts";

const to = (path: string) =>
  new Response(null, {
    status: 303,
    headers: { location: path, "cache-control": "no-store", "referrer-policy": "same-origin" },
  });

const inputOf = (request: Request) => {
  const { searchParams } = new URL(request.url);
  return unsubscribeInput.safeParse({ account: searchParams.get("account"), token: searchParams.get("token") });
};

/** The link at the foot of a mail: a page that asks first. */
export function GET(request: Request): Response {
  const input = inputOf(request);
  return to(input.success ? `/unsubscribe?${new URLSearchParams(input.data)}` : "/unsubscribe");
}

/** Ends the mails: by the mail reader's one click (RFC 8058), which sends no cookies, or by the page's button. */
export async function POST(request: Request): Promise<Response> {
  const input = inputOf(request);
  const form = await request.formData().catch(() => new FormData());
  const done = input.success && (await unsubscribe(input.data));
  if (form.get("by") === "page") return to(`/unsubscribe?done=${done ? "yes" : "no"}`);
  return new Response(null, { status: done ? 200 : 400 });
}
