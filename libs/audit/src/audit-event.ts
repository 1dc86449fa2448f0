/** Who acts, as far as the record is concerned. */
export interface Actor {
  id: string | null;
  name: string;
}

export interface AuditEvent {
  actor: Actor;
  tenantId: string | null;
  event: string;
  subject: { type: string; id: string };
  details?: Record<string, unknown>;
}
