-- What happened stays: neither the activity log nor the log of document updates may be rewritten.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER activity_append_only BEFORE UPDATE OR DELETE ON "Activity" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_update_append_only BEFORE UPDATE ON "DocumentUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
