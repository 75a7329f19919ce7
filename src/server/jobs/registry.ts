import { accountJobs } from "#src/modules/accounts/jobs.ts";
import { importJobs } from "#src/modules/administration/imports/jobs.ts";
import { clusterJobs } from "#src/modules/clusters/jobs.ts";
import { savedSearchJobs } from "#src/modules/discovery/saved-searches/jobs.ts";
import { searchJobs } from "#src/modules/discovery/search/jobs.ts";
import { documentJobs } from "#src/modules/documents/jobs.ts";
import { notificationJobs } from "#src/modules/notifications/jobs.ts";
import { partnershipJobs } from "#src/modules/partnerships/jobs.ts";
import type { Registration } from "#src/platform/queue.ts";

/** Every kind of job there is, with its handler. */
export const registrations: readonly Registration[] = [
  ...documentJobs,
  ...clusterJobs,
  ...searchJobs,
  ...accountJobs,
  ...partnershipJobs,
  ...notificationJobs,
  ...savedSearchJobs,
  ...importJobs,
];
