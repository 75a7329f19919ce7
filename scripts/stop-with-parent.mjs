// node --import ./scripts/stop-with-parent.mjs … : a step that was started with a channel ("ipc") to its parent ends when
// the parent is gone, even if that was killed. The parent says its number in CORDATA_STEP_OF: workers that the step forks
// inherit all this, and their channel is not ours to touch.
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.channel && process.env.CORDATA_STEP_OF === String(process.ppid)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // Listening alone would keep a step that is done from ending.
  process.channel.unref();
}
