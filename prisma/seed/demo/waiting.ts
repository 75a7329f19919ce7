import { subject } from "#src/lib/events.ts";
import { db } from "#src/platform/db/client.ts";
import { writeHistory } from "./history.ts";
import { ago, idFor } from "./ids.ts";
import { adaptationOf, clusterName } from "./plans.ts";

/** What waits for somebody on the first visit: invitations to answer, in both directions. */
export async function seedWaiting(): Promise<void> {
  const invitations = [
    {
      adaptation: "innovation-days",
      by: "luc",
      from: "fribourg",
      to: "trento",
      role: "coImplementer",
      message:
        "Vos artisans et nos mouleurs cherchent les mêmes matériaux. Et si les journées se tenaient des deux côtés ?",
      days: 4,
    },
    {
      adaptation: "academy",
      by: "hannes",
      from: "salzburg",
      to: "freiburg",
      role: "adviser",
      message: "Ihre Erfahrung mit der Energieberatung würde dem zweiten Lehrgang gut tun.",
      days: 9,
    },
  ] as const;
  for (const { adaptation, by, from, to, role, message, days } of invitations) {
    await db().invitation.create({
      data: {
        id: idFor("invitation", `${adaptation}/${to}`),
        adaptationId: idFor("adaptation", adaptation),
        fromClusterId: idFor("cluster", from),
        toClusterId: idFor("cluster", to),
        role,
        sections: [],
        message,
        invitedById: idFor("account", by),
        createdAt: ago(days),
        expiresAt: ago(days - 30),
      },
    });
    await writeHistory([
      {
        type: "invitation.sent",
        by,
        days,
        about: [
          subject("adaptation", idFor("adaptation", adaptation)),
          subject("cluster", idFor("cluster", from)),
          subject("cluster", idFor("cluster", to)),
        ],
        data: {
          title: adaptationOf(adaptation).title,
          fromName: clusterName(from),
          toName: clusterName(to),
          role,
        },
      },
    ]);
  }
}
