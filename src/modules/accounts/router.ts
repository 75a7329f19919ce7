import { anyone, router, signedIn } from "#src/platform/trpc/procedures.ts";
import {
  changePasswordSchema,
  confirmSchema,
  emailOnlySchema,
  endSessionSchema,
  profileSchema,
  resetPasswordSchema,
  signUpSchema,
} from "./schema.ts";
import { changePassword } from "./use-cases/change-password.ts";
import { confirmAddress } from "./use-cases/confirm-address.ts";
import { endOtherSessions, endSession } from "./use-cases/end-session.ts";
import { listOwnSessions } from "./use-cases/list-sessions.ts";
import { loadAccount } from "./use-cases/load-account.ts";
import { requestReset } from "./use-cases/request-reset.ts";
import { resendConfirmation } from "./use-cases/resend-confirmation.ts";
import { resetPassword } from "./use-cases/reset-password.ts";
import { signUp } from "./use-cases/sign-up.ts";
import { updateProfile } from "./use-cases/update-profile.ts";

/** Signing in and out is next-auth's (server/auth); the rest of an account is here. */
export const accountsRouter = router({
  signUp: anyone.input(signUpSchema).mutation(({ ctx, input }) => signUp(input, ctx.peer)),
  confirm: anyone.input(confirmSchema).mutation(({ ctx, input }) => confirmAddress(input, ctx.peer)),
  resendConfirmation: anyone.input(emailOnlySchema).mutation(({ ctx, input }) => resendConfirmation(input, ctx.peer)),
  requestReset: anyone.input(emailOnlySchema).mutation(({ ctx, input }) => requestReset(input, ctx.peer)),
  resetPassword: anyone.input(resetPasswordSchema).mutation(({ ctx, input }) => resetPassword(input, ctx.peer)),
  me: signedIn.query(({ ctx }) => loadAccount(ctx.actor)),
  updateProfile: signedIn.input(profileSchema).mutation(({ ctx, input }) => updateProfile(ctx.actor, input)),
  changePassword: signedIn.input(changePasswordSchema).mutation(({ ctx, input }) => changePassword(ctx.actor, input)),
  sessions: signedIn.query(({ ctx }) => listOwnSessions(ctx.actor)),
  endSession: signedIn.input(endSessionSchema).mutation(({ ctx, input }) => endSession(ctx.actor, input.sessionId)),
  endOtherSessions: signedIn.mutation(({ ctx }) => endOtherSessions(ctx.actor)),
});
