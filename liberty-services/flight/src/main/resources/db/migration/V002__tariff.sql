-- A mileage tariff: what one seat costs in each booking class, in minor units. share is the part of its cabin that a
-- booking class may sell. The taxes are per seat and segment.
create table tariff (
    booking_class    text primary key check (booking_class ~ '^[A-Z]$'),
    cabin            text not null check (cabin in ('FIRST', 'BUSINESS', 'PREMIUM', 'ECONOMY')),
    fare_basis       text not null unique check (fare_basis ~ '^[A-Z0-9]{1,8}$'),
    currency         text not null check (currency ~ '^[A-Z]{3}$'),
    base             bigint not null check (base > 0),
    per_100_km       bigint not null check (per_100_km >= 0),
    segment_tax      bigint not null check (segment_tax >= 0),
    refundable       boolean not null,
    cancellation_fee bigint not null check (cancellation_fee >= 0),
    child_percent    smallint not null check (child_percent between 0 and 100),
    infant_percent   smallint not null check (infant_percent between 0 and 100),
    share_percent    smallint not null check (share_percent between 1 and 100)
);

insert into tariff values
    ('F', 'FIRST',    'FOW',    'USD', 42000, 4200, 6400, true,  0,     75, 10, 100),
    ('J', 'BUSINESS', 'JOW',    'USD', 26000, 2600, 5200, true,  0,     75, 10, 100),
    ('D', 'BUSINESS', 'DSAVER', 'USD', 19000, 1900, 5200, true,  15000, 75, 10, 60),
    ('W', 'PREMIUM',  'WOW',    'USD', 14000, 1200, 3900, true,  7500,  75, 10, 100),
    ('Y', 'ECONOMY',  'YOW',    'USD', 9000,  750,  2800, true,  0,     75, 10, 100),
    ('B', 'ECONOMY',  'BFLEX',  'USD', 7600,  620,  2800, true,  2500,  75, 10, 90),
    ('M', 'ECONOMY',  'MSEMI',  'USD', 6200,  500,  2800, true,  5000,  75, 10, 75),
    ('H', 'ECONOMY',  'HSAVE',  'USD', 5100,  400,  2800, false, 0,     75, 10, 55),
    ('Q', 'ECONOMY',  'QLIGHT', 'USD', 4100,  310,  2800, false, 0,     75, 10, 35),
    ('V', 'ECONOMY',  'VPROMO', 'USD', 3300,  240,  2800, false, 0,     75, 10, 15);
