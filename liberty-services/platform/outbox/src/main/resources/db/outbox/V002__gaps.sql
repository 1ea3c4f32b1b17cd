-- What a consumer learned from its producer itself, beside what came by the stream. Numbers up to "began" were given
-- before the consumer's time; unknown until the producer was asked. "expected" was the producer's last number at
-- "expected_at": if it has not come a while later, it will not come by the stream.
alter table inbox_position
    add column began         bigint,
    add column producer_last bigint,
    add column told_at       timestamptz,
    add column expected      bigint,
    add column expected_at   timestamptz,
    add column looked_at     timestamptz;

-- Until now counting began at the first event that was seen.
update inbox_position set began = contiguous;

-- Dead events get a name and an end: a person has them tried again or discards them. LOST stands for numbers that the
-- producer gave and has no more.
alter table inbox_dead
    add column number     bigint generated always as identity,
    add column kind       text not null default 'EVENT' check (kind in ('EVENT', 'MALFORMED', 'LOST')),
    add column settlement text check (settlement in ('REQUEUED', 'DISCARDED')),
    add column settled_at timestamptz,
    add column settled_by text,
    add constraint inbox_dead_settled check ((settlement is null) = (settled_at is null));

update inbox_dead set kind = 'MALFORMED' where event_id is null;

create unique index inbox_dead_number on inbox_dead (number);
create index inbox_dead_open on inbox_dead (number) where settlement is null;
