import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Next sends a page's title after the page to all but these readers; for a moment there was none. Now everyone waits for it.
  htmlLimitedBots: /.*/,
  // `npm run check` checks the types, of everything; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Native modules, and modules that keep one connection for the whole process, are loaded by Node, not bundled.
  serverExternalPackages: [
    "yjs",
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "pino",
    "nodemailer",
    "@prisma/client",
    "@prisma/adapter-pg",
    "exceljs",
    "iconv-lite",
  ],
  experimental: { optimizePackageImports: ["lucide-react", "@base-ui/react"] },
};

export default withNextIntl(config);
