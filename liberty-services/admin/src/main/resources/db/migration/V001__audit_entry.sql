-- Who did what, written before the action starts and closed when its outcome is known. Nothing else ever changes.
create table audit_entry (
  id         uuid primary key,
  actor      text        not null check (length(actor) between 1 and 100),
  action     text        not null check (length(action) between 1 and 60),
  subject    text        not null check (length(subject) <= 200),
  started_at timestamptz not null,
  outcome    text        not null check (outcome in ('STARTED', 'DONE', 'REFUSED', 'UNKNOWN')),
  detail     text        check (length(detail) <= 2000),
  ended_at   timestamptz,
  check ((outcome = 'STARTED') = (ended_at is null))
);

create function refuse_rewriting_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.outcome = 'STARTED' and new.outcome <> 'STARTED'
     and (new.id, new.actor, new.action, new.subject, new.started_at)
       = (old.id, old.actor, old.action, old.subject, old.started_at) then
    return new;
  end if;
  raise exception 'An audit entry is closed once and never changed or deleted.' using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_rewriting_audit();
