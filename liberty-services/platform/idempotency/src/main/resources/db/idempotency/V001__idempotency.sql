-- One row per key that a client sent with a request that must have one effect. It is written before the request runs,
-- names the effect from then on, and keeps the answer once there is one worth keeping.
create table idempotency_key (
    client       text        not null check (length(client) between 1 and 255),
    route        text        not null check (length(route) between 1 and 255),
    key          text        not null check (length(key) between 1 and 255),
    request_hash bytea       not null check (octet_length(request_hash) = 32),
    effect_id    uuid        not null unique,
    state        text        not null check (state in ('IN_PROGRESS', 'ANSWERED')),
    attempt      integer     not null check (attempt > 0),
    locked_until timestamptz not null,
    status       integer     check (status between 200 and 499),
    headers      json,
    body         bytea,
    created_at   timestamptz not null,
    answered_at  timestamptz,
    primary key (client, route, key),
    check (num_nonnulls(status, headers, body, answered_at) = case state when 'ANSWERED' then 4 else 0 end)
);

create index idempotency_key_created on idempotency_key (created_at);
