-- Which state of flight's hold the copied terms are of, so that an answer that comes late changes nothing; null where
-- they were copied by an earlier version, when the hold was new. How often the price has changed since: then it must be
-- accepted.
alter table booking
  add column hold_version bigint,
  add column repricings integer not null default 0;

-- What a client was told when it asked for the price anew; a retry of its request is told the same.
create table price_quote (
  id uuid primary key,
  booking_id uuid not null references booking,
  created_at timestamptz not null,
  price_guaranteed_until timestamptz not null,
  ticketing_time_limit timestamptz not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  old_fare_amount bigint not null check (old_fare_amount >= 0),
  old_taxes_amount bigint not null check (old_taxes_amount >= 0),
  old_cancellation_fee_amount bigint not null check (old_cancellation_fee_amount >= 0),
  old_refundable boolean not null,
  new_fare_amount bigint not null check (new_fare_amount >= 0),
  new_taxes_amount bigint not null check (new_taxes_amount >= 0),
  new_cancellation_fee_amount bigint not null check (new_cancellation_fee_amount >= 0),
  new_refundable boolean not null,
  check (price_guaranteed_until <= ticketing_time_limit)
);
create index price_quote_of_booking on price_quote (booking_id);
