-- Events to be told to other services. A row is written with the change that it reports, numbered when a relay first
-- takes it up, and marked once the stream has it. Numbers have no gaps: readers find by them what they have missed.
create table outbox (
    id              uuid        primary key,
    type            text        not null check (length(type) between 1 and 160),
    subject         text        not null check (length(subject) between 1 and 255),
    version         bigint      not null check (version >= 0),
    data            json        not null check (json_typeof(data) = 'object'),
    traceparent     text        check (length(traceparent) = 55),
    created_at      timestamptz not null,
    sequence        bigint      unique check (sequence > 0),
    published_at    timestamptz,
    attempts        integer     not null default 0 check (attempts >= 0),
    last_attempt_at timestamptz,
    check (published_at is null or sequence is not null)
);

create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_unnumbered on outbox (id) where sequence is null;
create index outbox_numbered on outbox (sequence) where published_at is null and sequence is not null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- One row: the last number given, and which relay may publish until when.
create table outbox_sequence (
    only_row    boolean     primary key default true check (only_row),
    last_number bigint      not null check (last_number >= 0),
    lease_owner text,
    lease_until timestamptz not null default '-infinity'
);

insert into outbox_sequence (last_number) values (0);

-- Events that a consumer of this service has seen: written with their effect, so that each has one effect.
create table inbox (
    consumer_group text        not null,
    event_id       uuid        not null,
    source         text        not null,
    sequence       bigint      not null,
    received_at    timestamptz not null,
    primary key (consumer_group, event_id)
);

create index inbox_sequence on inbox (consumer_group, source, sequence);
create index inbox_received on inbox (received_at);

-- Per consumer and producer: everything up to contiguous was seen; up to highest, something is missing since gap_since.
create table inbox_position (
    consumer_group text        not null,
    source         text        not null,
    contiguous     bigint      not null,
    highest        bigint      not null,
    gap_since      timestamptz,
    primary key (consumer_group, source),
    check (contiguous <= highest),
    check ((contiguous = highest) = (gap_since is null))
);

-- Events whose effect failed and is tried again.
create table inbox_failure (
    consumer_group  text        not null,
    event_id        uuid        not null,
    attempts        integer     not null check (attempts > 0),
    reason          text        not null,
    last_attempt_at timestamptz not null,
    next_attempt_at timestamptz not null,
    primary key (consumer_group, event_id)
);

create index inbox_failure_last_attempt on inbox_failure (last_attempt_at);

-- Events that are not tried again: a person has to look at them.
create table inbox_dead (
    consumer_group text        not null,
    stream         text        not null,
    entry_id       text        not null,
    event_id       uuid,
    body           text        not null,
    reason         text        not null,
    attempts       integer     not null check (attempts > 0),
    died_at        timestamptz not null,
    primary key (consumer_group, stream, entry_id)
);

create index inbox_dead_died on inbox_dead (died_at);
