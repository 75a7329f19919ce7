// Who may import whom. The picture behind it: entrypoints, app → server → modules → platform, ui → lib; among the modules
// service → work → foundation. Tests and src/test may look anywhere.
const FOUNDATION = "accounts|clusters|regions|catalogue|vocabulary";
const WORK = "discovery|cooperation|documents|adaptations|partnerships|initiatives";
const SERVICE = "notifications|exports|administration";

const TESTS = ["[.]test[.]tsx?$", "^src/test/"];
/** Types are gone at run time: what only names a type binds nothing. */
const asValue = { dependencyTypesNot: ["type-only"] };

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { ...from, pathNot: [...TESTS, ...[from.pathNot ?? []].flat()] },
  to,
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    rule(
      "no-cycles",
      "Files that need each other are one file, or lack a third.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "lib-is-the-bottom",
      "lib holds pure helpers.",
      { path: "^src/lib/" },
      { path: "^src/", pathNot: "^src/lib/" },
    ),
    rule(
      "ui-knows-no-domain",
      "Components of src/ui know no domain word.",
      { path: "^src/ui/" },
      { path: "^src/", pathNot: "^src/(ui|lib|i18n)/" },
    ),
    rule(
      "platform-knows-no-domain",
      "The platform serves any domain.",
      { path: "^src/platform/" },
      { path: "^src/(app|server|modules|ui|entrypoints|test)/", ...asValue },
    ),
    rule(
      "modules-do-not-look-up",
      "Modules know nothing of what wires them.",
      { path: "^src/modules/" },
      { path: "^src/(app|server|entrypoints|test)/" },
    ),
    rule(
      "module-privacy",
      "Of another module one sees its schema, policy, events, use cases and widgets.",
      { path: "^src/modules/([^/]+)/" },
      {
        path: "^src/modules/",
        pathNot: [
          "^src/modules/$1/",
          "^src/modules/.+/(schema|policy|events)[.]ts$",
          "^src/modules/.+/(use-cases|widgets)/",
        ],
      },
    ),
    rule(
      "foundation-is-below-work",
      "Foundation modules stand alone.",
      { path: `^src/modules/(${FOUNDATION})/` },
      { path: `^src/modules/(${WORK}|${SERVICE})/` },
    ),
    rule(
      "work-is-below-service",
      "A new notice or export never changes a work module.",
      { path: `^src/modules/(${WORK})/` },
      { path: `^src/modules/(${SERVICE})/` },
    ),
    rule(
      "only-stores-see-the-database",
      "All queries stand in stores; others get a transaction handed through.",
      {
        path: "^src/",
        pathNot: [
          "^src/modules/.+/store[.]ts$",
          "^src/platform/",
          "^src/generated/",
          "^src/server/http/health[.]ts$",
          "^src/entrypoints/",
        ],
      },
      { path: ["^src/platform/db/", "^src/generated/", "node_modules/(@prisma|pg)/"], ...asValue },
    ),
    rule(
      "stores-serve-use-cases-and-jobs",
      "A query is behind a use case, which asks whether one may.",
      {
        path: "^src/",
        pathNot: ["^src/modules/.+/(use-cases/|store[.]ts$|jobs[.]ts$|subscribers[.]ts$|update-log[.]ts$)"],
      },
      { path: "^src/modules/.+/store[.]ts$", ...asValue },
    ),
    rule(
      "pure-files",
      "Schemas, policies, rules and events decide by what they are given.",
      { path: "^src/modules/.+/(schema|policy|rules|events)[.]ts$" },
      {
        path: [
          "^src/(platform|server|app|ui)/",
          "/(store|router|jobs)[.]ts$",
          "/use-cases/",
          "node_modules/(@trpc|next|react|pg)/",
        ],
        ...asValue,
      },
    ),
    rule(
      "use-cases-know-no-transport",
      "The same use case is behind page, API, socket and job.",
      { path: "^src/modules/.+/(use-cases/|store[.]ts$)" },
      { path: ["^src/platform/trpc/", "node_modules/(@trpc|next|react|react-dom|@hocuspocus)/"] },
    ),
    rule(
      "routers-are-wired-only",
      "Routers, jobs and subscribers are gathered by src/server and called by nobody; a module's router gathers those of its parts.",
      { path: "^src/", pathNot: ["^src/server/", "^src/modules/[^/]+/router[.]ts$"] },
      { path: "^src/modules/.+/(router|subscribers)[.]ts$", ...asValue },
    ),
    rule(
      "browser-code-stays-in-the-browser",
      "What is drawn reaches the server through tRPC or through the page.",
      { path: "^src/(ui|modules/.+/(components|widgets))/" },
      {
        path: ["/(store|jobs|router)[.]ts$", "/use-cases/", "^src/platform/(db/|mail|queue|env|transaction|live)"],
        ...asValue,
      },
    ),
    rule(
      "app-is-thin",
      "Routes resolve parameters, call a use case and compose.",
      { path: "^src/app/" },
      { path: ["^src/modules/.+/(store|jobs|rules|subscribers)[.]ts$", "/mails/", "^src/entrypoints/"], ...asValue },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    // Some packages can be imported only, not required.
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    // Not `exclude`: that would silence the rules about packages.
    doNotFollow: { path: "node_modules|^src/generated/" },
  },
};
