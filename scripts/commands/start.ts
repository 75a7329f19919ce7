// npm start
import { serve } from "../serve.ts";
import { inSession } from "../session.ts";

await inSession((session) => serve(session, { dev: false }));
