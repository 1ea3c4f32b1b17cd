package io.fareline.flight.marketing;

import java.util.List;
import java.util.TreeSet;

/** The other numbers of a leg, as they stand in the database and in memory: in order, parted by slashes. */
public final class MarketingNumbers {
    private static final String SLASH = "/";

    private MarketingNumbers() {}

    /** Each once and in order, whoever says it. */
    public static String together(String listedByItself, String namedByOthers) {
        if (namedByOthers.isEmpty()) return listedByItself;
        if (listedByItself.isEmpty()) return namedByOthers;
        var numbers = new TreeSet<>(List.of(listedByItself.split(SLASH)));
        numbers.addAll(List.of(namedByOthers.split(SLASH)));
        return String.join(SLASH, numbers);
    }
}
