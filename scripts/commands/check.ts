// npm run check: what CI runs first. Everything is looked at, also after a failure.
import { runChecks } from "../checks.ts";
import { inSession } from "../session.ts";

await inSession(async (session) => {
  const { passed, failed } = await runChecks(session);
  session.say(`${passed} checks passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
