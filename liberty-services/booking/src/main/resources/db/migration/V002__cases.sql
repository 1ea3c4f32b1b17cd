-- What became of the steps that did not bring a booking on, and the bookings that a person has to look at. Only added to:
-- the previous version goes on beside it, without telling of its own attempts.

-- How often the present step was refused; the previous version neither counts nor resets it.
alter table booking add column refusals integer not null default 0 check (refusals >= 0);

-- The latest few attempts of each booking that had to be tried again.
create table settlement_attempt (
  booking_id uuid not null references booking,
  number integer not null check (number > 0),
  at timestamptz not null,
  state text not null,
  operation_id uuid,
  outcome text not null,
  answer text check (length(answer) <= 200),
  primary key (booking_id, number)
);

create table booking_case (
  id uuid primary key,
  booking_id uuid not null references booking,
  reason text not null,
  opened_at timestamptz not null,
  -- It closes by itself once the booking is at rest.
  closed_at timestamptz
);
create unique index booking_case_one_open on booking_case (booking_id) where closed_at is null;
create index booking_case_open on booking_case (id desc) where closed_at is null;
create index booking_case_of_booking on booking_case (booking_id, id desc);
