"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import { type DeskToast, openDesk } from "./toast-desk.ts";
import { textTone } from "./tone.ts";

const icons: Record<DeskToast["tone"], typeof Info> = { info: Info, success: CircleCheck, danger: CircleAlert };

function Rows() {
  const { toasts } = Base.useToastManager<DeskToast>();
  return toasts.map((toast) => {
    const tone = toast.data?.tone ?? "info";
    const Icon = icons[tone];
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        swipeDirection={["down", "right"]}
        className="w-full translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-lg border border-line bg-raised shadow-high transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-4 data-starting-style:opacity-0"
      >
        <Base.Content className="flex items-start gap-3 py-2 ps-4 pe-2">
          <Icon aria-hidden className={cx("mt-2.5 size-5 shrink-0", textTone[tone])} />
          <div className="min-w-0 flex-1 py-2">
            <Base.Title className="font-medium text-sm tracking-normal" />
            <Base.Description className="text-muted text-sm" />
          </div>
          {toast.actionProps && (
            <Base.Action className="mt-1 min-h-8 shrink-0 rounded-md px-2.5 font-medium text-accent text-sm hover:bg-ink/7 pointer-coarse:min-h-10" />
          )}
          <Base.Close
            render={
              <IconButton size="sm" label={toast.data?.dismiss ?? ""} icon={<X aria-hidden />} className="mt-1" />
            }
          />
        </Base.Content>
      </Base.Root>
    );
  });
}

/** Draws the toasts that the desk is given. */
export function ToastList() {
  const [manager] = useState(() => Base.createToastManager<DeskToast>());
  useEffect(
    () =>
      openDesk({
        add(id, toast) {
          const { title, description, tone, press, timeout } = toast;
          manager.add({
            id,
            title,
            description,
            type: tone,
            priority: tone === "danger" ? "high" : "low",
            timeout,
            data: toast,
            ...(press && {
              actionProps: {
                children: press.label,
                onClick: () => {
                  manager.close(id);
                  press.onPress();
                },
              },
            }),
          });
        },
        close: (id) => manager.close(id),
      }),
    [manager],
  );
  return (
    <Base.Provider limit={3} toastManager={manager}>
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-4 bottom-4 z-60 mx-auto flex max-w-md flex-col-reverse gap-2 sm:right-6 sm:bottom-6 sm:left-auto sm:w-100">
          <Rows />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
