-- Payment intents, what was asked of the provider for each of them, and the ledger that follows.
-- Amounts are minor units of ISO 4217. Every rule here is also one of the Java code: two paths, one truth.

create table payment_intent (
  id                      uuid        primary key,
  booking_id              uuid        not null,
  client_id               text        not null check (length(client_id) between 1 and 255),
  amount                  bigint      not null check (amount > 0),
  currency                text        not null check (currency ~ '^[A-Z]{3}$'),
  state                   text        not null check (state in ('REQUIRES_PAYMENT_METHOD', 'REQUIRES_CONFIRMATION',
                                        'REQUIRES_ACTION', 'PROCESSING', 'REQUIRES_CAPTURE', 'SUCCEEDED', 'CANCELED')),
  authorized              bigint      not null check (authorized in (0, amount)),
  captured                bigint      not null check (captured between 0 and authorized),
  refunded                bigint      not null check (refunded >= 0),
  refund_pending          bigint      not null check (refund_pending >= 0),
  authorization_reference text,
  capture_reference       text,
  next_action             text,
  unsettled_operation     uuid,
  last_operation          uuid,
  created_at              timestamptz not null,
  version                 bigint      not null,
  constraint refunds_within_capture check (refunded + refund_pending <= captured),
  constraint processing_has_operation check (state <> 'PROCESSING' or unsettled_operation is not null),
  constraint capturable_is_authorized check (state <> 'REQUIRES_CAPTURE' or authorized = amount),
  constraint succeeded_is_captured check ((state = 'SUCCEEDED') = (captured > 0)),
  constraint action_is_named check (state <> 'REQUIRES_ACTION' or next_action is not null)
);
create index payment_intent_booking on payment_intent (booking_id);

-- One thing asked of the provider. The id is the idempotency key towards it, so that asking again has no second effect.
create table payment_operation (
  id                 uuid        primary key,
  intent_id          uuid        not null references payment_intent,
  kind               text        not null check (kind in ('AUTHORIZATION', 'AUTHENTICATION', 'CAPTURE', 'VOID', 'REFUND')),
  amount             bigint      not null check (amount > 0),
  currency           text        not null check (currency ~ '^[A-Z]{3}$'),
  payment_method     text,
  target_reference   text,
  outcome            text        not null check (outcome in ('PENDING', 'SUCCEEDED', 'REFUSED', 'UNKNOWN')),
  refusal_code       text,
  provider_reference text,
  attempts           int         not null check (attempts >= 0),
  next_attempt_at    timestamptz not null,
  lease_until        timestamptz not null,
  wanted_until       timestamptz,
  created_at         timestamptz not null,
  settled_at         timestamptz,
  constraint authorization_has_method check ((kind = 'AUTHORIZATION') = (payment_method is not null)),
  constraint refusal_has_code check ((outcome = 'REFUSED') = (refusal_code is not null)),
  constraint settled_has_moment check ((outcome in ('SUCCEEDED', 'REFUSED')) = (settled_at is not null))
);
create index payment_operation_intent on payment_operation (intent_id, created_at);
create unique index payment_operation_one_unsettled on payment_operation (intent_id)
  where outcome in ('PENDING', 'UNKNOWN');
create index payment_operation_due on payment_operation (next_attempt_at) where outcome in ('PENDING', 'UNKNOWN');

alter table payment_intent
  add foreign key (unsettled_operation) references payment_operation deferrable initially deferred,
  add foreign key (last_operation) references payment_operation deferrable initially deferred;

-- The ledger: double entry, append only. A debit is positive, a credit negative.
create table ledger_account (
  code     text not null check (code ~ '^[a-z][a-z-]{0,62}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (code, currency)
);

create table ledger_transaction (
  id           uuid        primary key,
  operation_id uuid        not null unique references payment_operation,
  kind         text        not null check (kind in ('CAPTURE', 'REFUND')),
  occurred_at  timestamptz not null
);

create table ledger_entry (
  transaction_id uuid   not null references ledger_transaction,
  sequence       int    not null check (sequence > 0),
  account_code   text   not null,
  currency       text   not null,
  amount         bigint not null check (amount <> 0),
  primary key (transaction_id, sequence),
  foreign key (account_code, currency) references ledger_account
);
create index ledger_entry_account on ledger_entry (account_code, currency) include (amount);

create view ledger_balance as
  select account_code, currency, sum(amount)::bigint as amount from ledger_entry group by account_code, currency;

-- Judged at commit, when all entries of a transaction are there.
create function refuse_unbalanced_transaction() returns trigger language plpgsql as $$
declare
  checked uuid;
begin
  if tg_table_name = 'ledger_transaction' then checked := new.id; else checked := new.transaction_id; end if;
  if (select count(*) from ledger_entry where transaction_id = checked) < 2 then
    raise exception 'ledger transaction % has fewer than two entries', checked using errcode = 'check_violation';
  end if;
  if exists (select from ledger_entry where transaction_id = checked group by currency having sum(amount) <> 0) then
    raise exception 'ledger transaction % does not balance', checked using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger ledger_transaction_balances after insert on ledger_transaction
  deferrable initially deferred for each row execute function refuse_unbalanced_transaction();
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function refuse_unbalanced_transaction();

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_account_append_only before update or delete or truncate on ledger_account
  for each statement execute function refuse_change_of_ledger();
create trigger ledger_transaction_append_only before update or delete or truncate on ledger_transaction
  for each statement execute function refuse_change_of_ledger();
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change_of_ledger();

-- The triggers bind the owner as well; the application role is not even allowed to try.
do $$
declare
  granted record;
begin
  for granted in
    select distinct grantee, table_name from information_schema.role_table_grants
    where table_schema = current_schema() and table_name in ('ledger_account', 'ledger_transaction', 'ledger_entry')
      and grantee not in (current_user, 'PUBLIC')
  loop
    execute format('revoke update, delete, truncate on %I from %I', granted.table_name, granted.grantee);
  end loop;
end $$;
