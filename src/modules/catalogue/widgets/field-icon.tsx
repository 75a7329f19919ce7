import { GraduationCap, Handshake, Lightbulb, Network, Sprout } from "lucide-react";
import type { ServiceField } from "../schema.ts";

const icons = {
  education: GraduationCap,
  innovation: Lightbulb,
  collaboration: Handshake,
  networking: Network,
  growth: Sprout,
} as const satisfies Record<ServiceField, unknown>;

/** The sign of a service field; its name stands beside it. */
export function FieldIcon({ field, className }: { field: ServiceField; className?: string }) {
  const Icon = icons[field];
  return <Icon aria-hidden className={className} />;
}
