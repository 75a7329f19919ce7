import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#src/generated/prisma/client.ts";
import { env } from "#src/platform/env.ts";
import { forget, singleton } from "#src/platform/singleton.ts";

const make = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 15 }) });

/** The database, connected at first use. */
export const db = () => singleton("db", make);

export type Db = ReturnType<typeof make>;
export type Tx = Parameters<Parameters<Db["$transaction"]>[0]>[0];

export async function disconnect(): Promise<void> {
  await db().$disconnect();
  forget("db");
}
