package io.fareline.bench.race.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What must be true of the seats at every moment, and at the end. */
public final class SeatChecks {
    public static final String CABIN = "No cabin is ever sold beyond what is authorised";
    public static final String NEST = "No class and those below it are ever sold beyond what is authorised";
    public static final String EXPLAINED =
            "Every transaction takes and gives back the seats of the holds that it changes";
    public static final String SUMS = "The seats sold at the end are those of the holds that live";
    public static final String SEEN = "Every version of a leg's seats was seen";

    private SeatChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(CABIN, SeatChecks::cabins),
                new Check(NEST, SeatChecks::nests),
                new Check(EXPLAINED, SeatChecks::unexplained),
                new Check(SUMS, SeatChecks::sums),
                new Check(SEEN, SeatChecks::unseen));
    }

    private static List<String> cabins(Evidence evidence) {
        var found = new ArrayList<String>();
        evidence.versions()
                .values()
                .forEach(versions -> versions.forEach(version -> {
                    var seats = version.seats();
                    for (int cabin = 0; cabin < seats.cabinSold().length; cabin++)
                        if (seats.cabinSold()[cabin] > seats.cabinAuthorised()[cabin]) found.add(version.toString());
                }));
        return found;
    }

    private static List<String> nests(Evidence evidence) {
        var found = new ArrayList<String>();
        evidence.versions()
                .values()
                .forEach(versions -> versions.forEach(version -> {
                    var seats = version.seats();
                    for (int place = 0; place < seats.sold().length; place++)
                        if (seats.counted(place) > seats.authorised()[place])
                            found.add(seats.classes().charAt(place) + " of " + version);
                }));
        return found;
    }

    /** Seats by class and by cabin. */
    private static final class Taken {
        private final Map<String, Integer> seats = new HashMap<>();

        void add(String transaction, long leg, String what, int count) {
            if (count != 0)
                seats.merge("transaction " + transaction + ", leg " + leg + " " + what, count, Integer::sum);
        }
    }

    private static List<String> unexplained(Evidence evidence) {
        var sold = new Taken();
        evidence.versions().values().forEach(versions -> {
            for (int next = 1; next < versions.size(); next++)
                add(sold, versions.get(next), versions.get(next - 1).seats());
        });
        var held = new Taken();
        for (var change : evidence.changes()) {
            var hold = evidence.end().holds().get(change.hold());
            if (hold != null) add(held, change, hold, evidence);
        }
        return differences(sold, held);
    }

    private static void add(Taken taken, SeatsVersion version, Seats before) {
        var after = version.seats();
        for (int place = 0; place < after.sold().length; place++)
            taken.add(
                    version.transaction(),
                    version.leg(),
                    "class " + after.classes().charAt(place),
                    after.sold()[place] - before.sold()[place]);
        for (int cabin = 0; cabin < after.cabinSold().length; cabin++)
            taken.add(
                    version.transaction(),
                    version.leg(),
                    "cabin " + after.cabins().charAt(cabin),
                    after.cabinSold()[cabin] - before.cabinSold()[cabin]);
    }

    private static void add(Taken taken, HoldChange change, KeptHold hold, Evidence evidence) {
        hold.legs().forEach((leg, seat) -> {
            int seats = change.sign() * seat.seats();
            taken.add(change.transaction(), leg, "class " + seat.bookingClass(), seats);
            var row = evidence.end().seats().get(leg);
            if (row != null) taken.add(change.transaction(), leg, "cabin " + row.cabinOf(seat.bookingClass()), seats);
        });
    }

    private static List<String> differences(Taken sold, Taken held) {
        var keys = new TreeSet<>(sold.seats.keySet());
        keys.addAll(held.seats.keySet());
        var found = new ArrayList<String>();
        for (var key : keys) {
            int of = sold.seats.getOrDefault(key, 0);
            int by = held.seats.getOrDefault(key, 0);
            if (of != by) found.add(key + ": changed by " + of + ", its holds by " + by);
        }
        return found;
    }

    private static List<String> sums(Evidence evidence) {
        var sold = new Taken();
        var held = new Taken();
        evidence.end()
                .seats()
                .forEach((leg, seats) -> add(sold, new SeatsVersion(0, "any", 0, leg, seats), emptied(seats)));
        for (var hold : evidence.end().holds().values())
            if (hold.isLiving()) add(held, new HoldChange(0, "any", 0, hold.id(), "", "HELD"), hold, evidence);
        return differences(sold, held);
    }

    private static Seats emptied(Seats seats) {
        return new Seats(
                seats.classes(),
                seats.classCabins(),
                seats.authorised(),
                new int[seats.sold().length],
                seats.cabins(),
                seats.cabinAuthorised(),
                new int[seats.cabinSold().length]);
    }

    // Else the other checks would be blind.
    private static List<String> unseen(Evidence evidence) {
        var found = new ArrayList<String>();
        evidence.end().seats().forEach((leg, seats) -> {
            var versions = evidence.versions().getOrDefault(leg, List.of());
            if (versions.isEmpty() || !versions.getLast().seats().isSameAs(seats))
                found.add("leg " + leg + " " + seats);
        });
        return found;
    }
}
