-- Who may ask for tokens. Scopes and audience are decided here, never by the request.
create table api_client (
    client_id   text        primary key check (client_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name        text        not null check (length(name) between 1 and 100),
    audience    text        not null check (audience in ('FARELINE', 'INTERNAL')),
    scopes      text[]      not null check (cardinality(scopes) between 1 and 32),
    state       text        not null check (state in ('ACTIVE', 'DISABLED')),
    managed_by  text        not null check (managed_by in ('API', 'CONFIGURATION')),
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    version     integer     not null,
    -- A token for the inside of the system comes only from configuration, and carries nothing else.
    constraint internal_only_by_configuration
        check (audience = 'FARELINE' or (managed_by = 'CONFIGURATION' and scopes = array['internal'])),
    constraint internal_scope_only_inside
        check (audience = 'INTERNAL' or not 'internal' = any (scopes))
);

-- Two slots a client: the secret in use and the one that replaces it. The hash is all we keep.
create table client_secret (
    id          uuid        primary key,
    client_id   text        not null references api_client,
    slot        smallint    not null check (slot in (1, 2)),
    secret_hash text        not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz not null,
    expires_at  timestamptz,
    -- Deferred: a spent secret leaves its slot in the transaction that fills it again.
    constraint one_secret_per_slot unique (client_id, slot) deferrable initially deferred
);
