-- What is left of a card once it has been seen: never the number, never the CVC, not even as a hash.
create table tokens (
    id           text primary key check (id ~ '^tok_[0-9a-f]{32}$'),
    brand        text        not null check (brand in ('visa', 'mastercard', 'amex')),
    last4        text        not null check (last4 ~ '^[0-9]{4}$'),
    behaviour    text        not null check (behaviour ~ '^[A-Z_]{1,40}$'),
    expiry_year  integer     not null check (expiry_year between 2000 and 2199),
    expiry_month integer     not null check (expiry_month between 1 and 12),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at)
);

create index tokens_expires_at on tokens (expires_at);

create table authorizations (
    id                     text primary key check (id ~ '^au_[0-9a-f]{32}$'),
    reference              text        not null check (length(reference) between 1 and 100),
    currency               text        not null check (currency ~ '^[A-Z]{3}$'),
    amount                 bigint      not null check (amount > 0),
    captured               bigint      not null check (captured between 0 and amount),
    refunded               bigint      not null check (refunded between 0 and captured),
    state                  text        not null
        check (state in ('REQUIRES_ACTION', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'REFUSED')),
    -- How a pending authentication will end; null means that it succeeds.
    authentication_refusal text check (authentication_refusal ~ '^[A-Z_]{1,40}$'),
    created_at             timestamptz not null,
    expires_at             timestamptz not null check (expires_at > created_at),
    check ((captured > 0) = (state = 'CAPTURED'))
);

-- One row per idempotency key: the effect, and the very bytes of its answer.
create table operations (
    sequence         bigint generated always as identity primary key,
    id               text        not null unique check (id ~ '^(au|an|cp|vd|rf)_[0-9a-f]{32}$'),
    idempotency_key  text        not null unique check (length(idempotency_key) between 1 and 255),
    request_hash     bytea       not null check (octet_length(request_hash) = 32),
    kind             text        not null
        check (kind in ('AUTHORIZATION', 'AUTHENTICATION', 'CAPTURE', 'VOID', 'REFUND')),
    status           text        not null check (status in ('SUCCEEDED', 'REFUSED', 'REQUIRES_ACTION')),
    refusal_code     text check (refusal_code ~ '^[A-Z_]{1,40}$'),
    authorization_id text        not null references authorizations,
    amount           bigint      not null check (amount > 0),
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    answer           bytea       not null check (octet_length(answer) between 2 and 8192),
    created_at       timestamptz not null,
    check ((status = 'REFUSED') = (refusal_code is not null)),
    check (status <> 'REQUIRES_ACTION' or kind = 'AUTHORIZATION')
);

-- The rules of Authorization once more, where no mistake in code can pass them.
create unique index operations_one_capture on operations (authorization_id)
    where kind = 'CAPTURE' and status = 'SUCCEEDED';
create unique index operations_one_void on operations (authorization_id)
    where kind = 'VOID' and status = 'SUCCEEDED';
create index operations_money on operations (currency, kind) include (amount)
    where status = 'SUCCEEDED' and kind in ('CAPTURE', 'REFUND');
