package io.fareline.flight.ssim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The flights in the data of elements 010 and 050: airline, number and perhaps a suffix, parted by slashes, such as
 * {@code KL 1234 /DL 9001B}. Numbers may be filled up with blanks or zeros, as everywhere in chapter 7.
 */
final class FlightList {
    private static final Pattern FLIGHT =
            Pattern.compile(" *([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}) *(?:([0-9]{1,4})([A-Z]?))? *");

    private FlightList() {}

    /** As people write them, such as KL1234; an airline without a number stays as it is. Never empty. */
    static List<String> parse(String data) throws Malformed {
        var flights = new ArrayList<String>();
        var start = 0;
        for (var part : data.split("/", -1)) {
            flights.add(flight(part, start));
            start += part.length() + 1;
        }
        return List.copyOf(flights);
    }

    private static String flight(String part, int start) throws Malformed {
        var matcher = FLIGHT.matcher(part);
        if (!matcher.matches())
            throw new Malformed(start, "'%s' is not a flight such as KL1234".formatted(part.strip()));
        if (matcher.group(2) == null) return matcher.group(1);
        var number = Integer.parseInt(matcher.group(2));
        if (number == 0) throw new Malformed(start, "there is no flight number 0");
        return matcher.group(1) + number + matcher.group(3);
    }
}
