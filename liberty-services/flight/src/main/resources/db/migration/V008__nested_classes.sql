-- The booking classes of a cabin are nested: what a class sells counts against itself and against every class above it, so
-- that a lower class never takes what is kept for a higher one, which may take all that the lower ones have left. 1 is the
-- highest of its cabin.
alter table tariff add column nesting smallint not null default 1 check (nesting between 1 and 26);

update tariff
   set nesting = case booking_class when 'D' then 2 when 'B' then 2 when 'M' then 3 when 'H' then 4 when 'Q' then 5
                                    when 'V' then 6 else 1 end;

alter table tariff alter column nesting drop default;
alter table tariff add constraint tariff_nesting unique (cabin, nesting);

-- What staff keeps from being sold: seats of each cabin, empty where there are none, and the letters of closed classes.
alter table inventory
    add column blocked smallint[] not null default '{}',
    add column closed_classes text not null default '' check (closed_classes ~ '^[A-Z]*$'),
    add constraint inventory_blocks_fit check (cardinality(blocked) in (0, length(cabins))
        and array_position(blocked, null) is null and 0 <= all (blocked));

-- For each class what it and the classes below it in its cabin have sold.
create function nested_sums(class_cabins text, sold smallint[]) returns smallint[]
    language plpgsql immutable strict parallel safe as $$
declare
    sums smallint[] := sold;
begin
    for place in reverse cardinality(sold) - 1 .. 1 loop
        for lower in place + 1 .. cardinality(sold) loop
            if substr(class_cabins, lower, 1) = substr(class_cabins, place, 1) then
                sums[place] := sums[place] + sums[lower];
                exit;
            end if;
        end loop;
    end loop;
    return sums;
end $$;

-- From now on the classes of a row stand in their order, cabin by cabin, the highest first.
create temporary table reordered on commit drop as
select layout.booking_classes, layout.class_cabins,
       array_agg(place::integer order by strpos('FJWY', home), coalesce(tariff.nesting, 99), place) as places
  from (select distinct booking_classes, class_cabins from inventory) layout
 cross join lateral generate_series(1, length(layout.booking_classes)) as place
 cross join lateral substr(layout.class_cabins, place, 1) as home
  left join tariff on tariff.booking_class = substr(layout.booking_classes, place, 1)
 group by layout.booking_classes, layout.class_cabins;

update inventory
   set booking_classes = (select string_agg(substr(reordered.booking_classes, place, 1), '' order by n)
                            from unnest(places) with ordinality as in_order (place, n)),
       class_cabins = (select string_agg(substr(reordered.class_cabins, place, 1), '' order by n)
                         from unnest(places) with ordinality as in_order (place, n)),
       authorised = (select array_agg(authorised[place] order by n)
                       from unnest(places) with ordinality as in_order (place, n)),
       sold = (select array_agg(sold[place] order by n) from unnest(places) with ordinality as in_order (place, n))
  from reordered
 where reordered.booking_classes = inventory.booking_classes and reordered.class_cabins = inventory.class_cabins
   and reordered.places <> (select array_agg(n) from generate_series(1, cardinality(places)) n);

-- What was sold before the classes were nested stays sold: such a class is full.
update inventory
   set authorised = (select array_agg(greatest(ofclass, counted) order by n)
                       from unnest(authorised, nested_sums(class_cabins, sold)) with ordinality
                              as both_of (ofclass, counted, n))
 where 0 <> any (sold) and not seats_within(nested_sums(class_cabins, sold), authorised);

alter table inventory drop constraint inventory_never_oversold;
alter table inventory add constraint inventory_never_oversold check (beyond_authorised
    or (0 = all (sold) and 0 = all (cabin_sold))
    or (seats_within(nested_sums(class_cabins, sold), authorised) and seats_within(cabin_sold, cabin_authorised)));

-- Seats of a dated leg that may still be sold in a booking class, whether or not it is on sale: what neither the class nor
-- any above it in its cabin has used up, no more than its cabin has, without what is blocked; none in a closed class.
create function seats_left(seats inventory, booking_class text) returns integer
    language plpgsql immutable parallel safe as $$
declare
    place   integer := strpos(seats.booking_classes, booking_class);
    home    text := substr(seats.class_cabins, place, 1);
    cabin   integer := strpos(seats.cabins, home);
    room    integer;
    counted integer := 0;
begin
    if place = 0 or strpos(seats.closed_classes, booking_class) > 0 then return 0; end if;
    room := seats.cabin_authorised[cabin] - seats.cabin_sold[cabin] - coalesce(seats.blocked[cabin], 0);
    for lower in reverse cardinality(seats.sold) .. 1 loop
        continue when substr(seats.class_cabins, lower, 1) <> home;
        counted := counted + seats.sold[lower];
        if lower <= place then room := least(room, seats.authorised[lower] - counted); end if;
    end loop;
    return greatest(room, 0);
end $$;
