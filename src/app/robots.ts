import type { MetadataRoute } from "next";

// What is not public answers nobody without a session anyway; this only spares the asking.
const closed = [
  "/account",
  "/adaptations",
  "/api/",
  "/confirm/",
  "/forgotten",
  "/home",
  "/initiatives",
  "/invitations/",
  "/join/",
  "/mailbox",
  "/notices",
  "/reset/",
  "/unsubscribe",
];

/** What crawlers may read: the public pages. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: [...closed, "/clusters/new"] } };
}
