import { TRPCClientError } from "@trpc/client";
import type { useErrorText } from "#src/i18n/error-text.ts";

type Problem = Parameters<ReturnType<typeof useErrorText>>[0];

/** What was caught, as something to make words of. */
export const problemOf = (error: unknown): Problem =>
  error instanceof TRPCClientError ? { data: error.data } : "common.unexpected";
