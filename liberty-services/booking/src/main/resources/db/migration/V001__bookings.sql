-- A booking and everything the saga needs to go on after a crash. Its id is the idempotency effect id, so that a retried
-- request finds what it began.
create table booking (
  id uuid primary key,
  version bigint not null,
  client text not null check (length(client) between 1 and 100),
  record_locator varchar(13) constraint booking_record_locator_unique unique
    check (record_locator ~ '^[A-HJKMNP-Z2-9]{6,13}$'),
  state text not null check (state in ('HOLDING', 'REFUSED', 'HELD', 'AUTHORIZING', 'CONFIRMING', 'TICKETING',
    'CAPTURING', 'TICKETED', 'RELEASING', 'VOIDING', 'REFUNDING', 'CANCELLED', 'EXPIRED')),
  instant boolean not null,
  hold_id uuid not null unique,
  payment_intent_id uuid not null unique,
  email text not null check (length(email) between 3 and 254),
  phone text check (length(phone) <= 25),
  created_at timestamptz not null,
  ticketed_at timestamptz,

  -- What flight promised: a copy, for flight alone judges.
  ticketing_time_limit timestamptz,
  price_guaranteed_until timestamptz,
  total_amount bigint check (total_amount >= 0),
  fare_amount bigint check (fare_amount >= 0),
  taxes_amount bigint check (taxes_amount >= 0),
  cancellation_fee_amount bigint check (cancellation_fee_amount >= 0),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  refundable boolean,
  booking_class text,
  fare_basis text,
  accounting_code char(3) check (accounting_code ~ '^[0-9]{3}$'),

  -- Why flight refused to hold, for a retry of the same request.
  refusal_status integer check (refusal_status between 400 and 499),
  refusal_code text,
  refusal_detail text check (length(refusal_detail) <= 500),

  -- The payment operation of the step the booking is in: a retry repeats it under the same id.
  operation_id uuid,
  authorized boolean not null default false,
  captured_amount bigint not null default 0 check (captured_amount >= 0),
  refunded_amount bigint not null default 0 check (refunded_amount >= 0),
  -- Value of the cancellation fee kept: the document besides the tickets that accounts for captured minus refunded.
  penalty_amount bigint not null default 0 check (penalty_amount >= 0),

  closing_as text check (closing_as in ('CANCELLED', 'EXPIRED')),
  closing_reason text,
  cancellation_id uuid,
  quote_id uuid,
  refund_amount bigint check (refund_amount >= 0),
  voiding boolean,

  -- The lease: written by guarded updates only and unknown to the entity, so that taking it changes no version.
  lease_owner uuid,
  lease_until timestamptz,
  due_at timestamptz,
  -- Since when it has not been at rest, whoever works on it: what is older than its time limit is a fault.
  settling_since timestamptz,
  attempts integer not null default 0 check (attempts >= 0),

  constraint booking_total check (total_amount = fare_amount + taxes_amount),
  constraint booking_refunds check (refunded_amount <= captured_amount),
  constraint booking_captured check (captured_amount = 0 or captured_amount = total_amount),
  constraint booking_terms check (state in ('HOLDING', 'REFUSED')
    or (ticketing_time_limit is not null and total_amount is not null and currency is not null
      and accounting_code is not null)),
  constraint booking_refused check ((state = 'REFUSED') = (refusal_code is not null)),
  constraint booking_ticketed check (state <> 'TICKETED' or (ticketed_at is not null and captured_amount = total_amount)),
  constraint booking_closing check (state not in ('RELEASING', 'VOIDING', 'REFUNDING', 'CANCELLED', 'EXPIRED')
    or closing_as is not null),
  constraint booking_penalty check (penalty_amount <= captured_amount - refunded_amount),
  constraint booking_settled check (state not in ('CANCELLED', 'EXPIRED') or captured_amount - refunded_amount = penalty_amount),
  constraint booking_named check (state = 'REFUSED' or record_locator is not null)
);
create index booking_of_client on booking (client, id desc);
create index booking_due on booking (due_at) where due_at is not null;
create index booking_time_limit on booking (ticketing_time_limit) where state = 'HELD';
create index booking_email on booking (lower(email));

create table passenger (
  id uuid primary key,
  booking_id uuid not null references booking,
  position integer not null check (position between 1 and 9),
  type text not null check (type in ('ADT', 'CHD', 'INF')),
  given_name text not null check (length(given_name) between 1 and 60),
  family_name text not null check (length(family_name) between 1 and 60),
  family_name_key text not null,
  born_on date not null,
  -- The share of the booking's price, known once flight holds the seats.
  fare_amount bigint check (fare_amount >= 0),
  taxes_amount bigint check (taxes_amount >= 0),
  unique (booking_id, position)
);
create index passenger_family_name on passenger (family_name_key);

create table segment (
  booking_id uuid not null references booking,
  position integer not null,
  sequence integer not null check (sequence between 1 and 16),
  flight_number text not null,
  origin char(3) not null check (origin ~ '^[A-Z]{3}$'),
  destination char(3) not null check (destination ~ '^[A-Z]{3}$'),
  departs_at timestamptz not null,
  departs_local timestamp not null,
  arrives_at timestamptz not null,
  arrives_local timestamp not null,
  primary key (booking_id, position),
  check (sequence = position + 1),
  check (arrives_at > departs_at)
);

create table payment_attempt (
  id uuid primary key,
  booking_id uuid not null references booking,
  position integer not null check (position > 0),
  payment_intent_id uuid not null,
  payment_method text,
  outcome text not null check (outcome in ('PENDING', 'AUTHORIZED', 'REFUSED')),
  refusal_code text,
  attempted_at timestamptz not null,
  unique (booking_id, position),
  check ((outcome = 'PENDING') = (payment_method is not null)),
  check ((outcome = 'REFUSED') = (refusal_code is not null))
);

create table ticket (
  number char(13) primary key check (number ~ '^[0-9]{13}$'),
  booking_id uuid not null references booking,
  passenger_id uuid not null references passenger,
  position integer not null check (position > 0),
  fare_amount bigint not null check (fare_amount >= 0),
  taxes_amount bigint not null check (taxes_amount >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  -- Allocated but not issued: no client sees it.
  issued_at timestamptz,
  unique (booking_id, position)
);
create index ticket_of_passenger on ticket (passenger_id);

create table coupon (
  ticket_number char(13) not null references ticket,
  position integer not null,
  sequence integer not null check (sequence between 1 and 4),
  segment_sequence integer not null,
  status text not null check (status in ('OPEN', 'CHECKED_IN', 'LIFTED', 'FLOWN', 'EXCHANGED', 'REFUNDED', 'VOID',
    'SUSPENDED', 'AIRPORT_CONTROL', 'IRREGULAR_OPERATIONS')),
  primary key (ticket_number, position),
  check (sequence = position + 1)
);

-- Ten-digit serials per carrier's accounting code; a rolled-back transaction leaves no gap, a voided ticket does.
create table ticket_stock (
  accounting_code char(3) primary key check (accounting_code ~ '^[0-9]{3}$'),
  next_serial bigint not null check (next_serial between 1 and 10000000000)
);

create table cancellation_quote (
  id uuid primary key,
  booking_id uuid not null references booking,
  number integer not null check (number > 0),
  for_state text not null check (for_state in ('HELD', 'TICKETED')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  refund_amount bigint not null check (refund_amount >= 0),
  fee_amount bigint not null check (fee_amount >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  voiding boolean not null,
  unique (booking_id, number)
);
alter table booking add foreign key (quote_id) references cancellation_quote;
