// npm run dev: the same as npm start, but pages are built as they are asked for, and again when they change.
import { serve } from "../serve.ts";
import { inSession } from "../session.ts";

await inSession((session) => serve(session, { dev: true }));
