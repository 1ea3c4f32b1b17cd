-- Operations that a person has to look at, what the provider says against the record, and what people found out. Only
-- added to: the previous version goes on beside it and knows nothing of cases.

-- Why the latest attempt brought no outcome.
alter table payment_operation add column last_answer text check (length(last_answer) <= 200);

create table payment_case (
  id            uuid        primary key,
  operation_id  uuid        not null references payment_operation,
  -- Its outcome is not missing but denied.
  contradiction boolean     not null,
  reason        text        not null,
  opened_at     timestamptz not null,
  -- One without an outcome closes by itself, a contradiction once two people have settled it.
  closed_at     timestamptz,
  -- However often it is seen.
  unique (operation_id, contradiction)
);
create index payment_case_open on payment_case (id desc) where closed_at is null;

-- What the provider said of an operation that is recorded otherwise. The record stays; nothing of this is overwritten.
create table provider_contradiction (
  operation_id uuid        not null references payment_operation,
  said         text        not null check (length(said) between 1 and 100),
  reference    text        not null,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  times        int         not null check (times > 0),
  primary key (operation_id, said, reference)
);

-- An outcome that a person found by other means; it counts once another person has confirmed it.
create table outcome_finding (
  id           uuid        primary key,
  case_id      uuid        not null references payment_case,
  outcome      text        not null check (outcome in ('SUCCEEDED', 'REFUSED')),
  reference    text        check (length(reference) between 1 and 255),
  note         text        not null check (length(note) between 1 and 1000),
  proposed_by  text        not null check (length(proposed_by) between 1 and 255),
  proposed_at  timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  replaced_at  timestamptz,
  -- When the provider is asked what it says of it; empty before it counts, and once it was asked.
  compare_at   timestamptz,
  constraint success_has_reference check (outcome = 'REFUSED' or reference is not null),
  constraint confirmed_by_another check (confirmed_by <> proposed_by),
  constraint confirmation_has_moment check ((confirmed_by is null) = (confirmed_at is null)),
  constraint confirmed_or_replaced check (confirmed_at is null or replaced_at is null),
  constraint compared_once_confirmed check (compare_at is null or confirmed_at is not null)
);
create unique index outcome_finding_one_open on outcome_finding (case_id)
  where confirmed_at is null and replaced_at is null;
create index outcome_finding_to_compare on outcome_finding (compare_at) where compare_at is not null;
create index outcome_finding_case on outcome_finding (case_id, proposed_at desc);
