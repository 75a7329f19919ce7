import type { Locale } from "#src/lib/locales.ts";
import type accounts from "./messages/en/accounts.json";
import type adaptations from "./messages/en/adaptations.json";
import type catalogue from "./messages/en/catalogue.json";
import type clusters from "./messages/en/clusters.json";
import type common from "./messages/en/common.json";
import type discovery from "./messages/en/discovery.json";
import type documents from "./messages/en/documents.json";
import type graph from "./messages/en/graph.json";
import type imports from "./messages/en/imports.json";
import type initiatives from "./messages/en/initiatives.json";
import type notifications from "./messages/en/notifications.json";
import type partnerships from "./messages/en/partnerships.json";
import type peers from "./messages/en/peers.json";
import type regions from "./messages/en/regions.json";
import type shell from "./messages/en/shell.json";
import type ui from "./messages/en/ui.json";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      accounts: typeof accounts;
      adaptations: typeof adaptations;
      catalogue: typeof catalogue;
      clusters: typeof clusters;
      common: typeof common;
      discovery: typeof discovery;
      documents: typeof documents;
      graph: typeof graph;
      imports: typeof imports;
      initiatives: typeof initiatives;
      notifications: typeof notifications;
      partnerships: typeof partnerships;
      peers: typeof peers;
      regions: typeof regions;
      shell: typeof shell;
      ui: typeof ui;
    };
  }
}
