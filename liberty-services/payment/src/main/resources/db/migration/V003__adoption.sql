-- What payment learns from the provider's record after its database went back in time. Only added to: the previous version
-- goes on beside it and knows nothing of adoptions.

create table adoption (
  id           uuid        primary key,
  since        timestamptz not null,
  state        text        not null check (state in ('READING', 'READ', 'GIVING_BACK', 'DONE')),
  begun_by     text        not null check (length(begun_by) between 1 and 255),
  begun_at     timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  ended_at     timestamptz,
  -- Where the provider's record goes on; empty before its first page.
  read_to      text        check (length(read_to) between 1 and 255),
  lease_until  timestamptz not null,
  -- How many operations of the record came to what.
  known        bigint      not null default 0 check (known >= 0),
  adopted      bigint      not null default 0 check (adopted >= 0),
  without_effect bigint    not null default 0 check (without_effect >= 0),
  contradicted bigint      not null default 0 check (contradicted >= 0),
  trouble      text        check (length(trouble) <= 200),
  constraint adoption_confirmed_by_another check (confirmed_by <> begun_by),
  constraint adoption_confirmation_has_moment check ((confirmed_by is null) = (confirmed_at is null)),
  constraint adoption_gives_back_once_confirmed check (state in ('READING', 'READ') or confirmed_by is not null),
  constraint adoption_done_has_moment check ((state = 'DONE') = (ended_at is not null))
);
create index adoption_due on adoption (begun_at) where state in ('READING', 'GIVING_BACK');

-- The provider's record names authorizations by its own ids.
create index payment_operation_authorization on payment_operation (provider_reference) where kind = 'AUTHORIZATION';

-- Payments that the provider alone had. No booking of ours can hold them, so that what is left of each goes back.
create table adopted_payment (
  intent_id     uuid        primary key references payment_intent,
  adoption_id   uuid        not null references adoption,
  adopted_at    timestamptz not null,
  given_back_at timestamptz,
  -- The adoption in which the provider refused to; another one tries again.
  refused_in    uuid        references adoption
);
create index adopted_payment_open on adopted_payment (intent_id) where given_back_at is null;
create index adopted_payment_adoption on adopted_payment (adoption_id, intent_id);

-- Operations that the provider alone had, of payments that were known. Booking comes to ask for them, or staff have it come.
create table adopted_operation (
  operation_id uuid        primary key references payment_operation,
  intent_id    uuid        not null references payment_intent,
  adoption_id  uuid        not null references adoption,
  adopted_at   timestamptz not null,
  claimed_at   timestamptz
);
create index adopted_operation_intent on adopted_operation (intent_id);
create index adopted_operation_adoption on adopted_operation (adoption_id, operation_id);

-- Commands that another operation than their own has met.
create table operation_alias (
  id           uuid        primary key,
  operation_id uuid        not null references payment_operation,
  kind         text        not null,
  made_at      timestamptz not null
);

-- What cannot be adopted and is left to people, in the provider's words.
create table unplaced_operation (
  adoption_id uuid        not null references adoption,
  key         text        not null check (length(key) between 1 and 255),
  kind        text        not null,
  reference   text        not null check (length(reference) <= 255),
  amount      bigint      not null,
  currency    text        not null,
  at          timestamptz not null,
  why         text        not null check (length(why) between 1 and 200),
  primary key (adoption_id, key)
);
