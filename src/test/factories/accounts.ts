import { hash } from "@node-rs/argon2";
import type { ClusterRole, Person } from "#src/lib/actor.ts";
import { type AccountId, asAccountId, asClusterId, newId } from "#src/lib/ids.ts";
import type { Locale } from "#src/lib/locales.ts";
import { db } from "#src/platform/db/client.ts";

export type TestAccount = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
};

type Given = { name?: string; email?: string; locale?: Locale; password?: string; confirmed?: boolean };

/** An account, confirmed unless told; without `password` nobody can sign in with one. */
export async function createAccount({
  name = "Test Person",
  email,
  locale = "en",
  password,
  confirmed = true,
}: Given = {}) {
  const id = newId();
  const account: TestAccount = { accountId: asAccountId(id), name, email: email ?? `${id}@example.org`, locale };
  await db().account.create({
    data: {
      id,
      name,
      email: account.email,
      locale,
      // As cheap as argon2 gets: what it costs is not what is tested.
      passwordHash: password ? await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 }) : "none",
      emailConfirmedAt: confirmed ? new Date() : null,
    },
  });
  return account;
}

/** A session of the account, as sign-in makes it; gives its id. */
export async function createSession(accountId: AccountId, userAgent = ""): Promise<string> {
  const id = newId();
  await db().accountSession.create({
    data: { id, accountId, userAgent, expiresAt: new Date(Date.now() + 86_400_000) },
  });
  return id;
}

/** The account as an actor; `acting` says for which cluster and as what. Without a session row unless its id is given. */
export function personOf(
  account: TestAccount,
  acting: { clusterId: string; name?: string; slug?: string; role: ClusterRole } | null = null,
  sessionId = newId(),
): Person {
  return {
    kind: "person",
    ...account,
    sessionId,
    administrator: false,
    acting: acting && {
      clusterId: asClusterId(acting.clusterId),
      name: acting.name ?? "Test Cluster",
      slug: acting.slug ?? "test-cluster",
      role: acting.role,
    },
  };
}

/** A new account as an actor, in one step. */
export const createPerson = async (given: Given = {}, acting: Parameters<typeof personOf>[1] = null): Promise<Person> =>
  personOf(await createAccount(given), acting);
