package io.fareline.flight.codeshare;

import java.util.regex.Pattern;

/**
 * The data of element 127: {@code BA}, {@code BA /BRITISH AIRWAYS} or {@code /LOGANAIR}. Other text is taken for the name,
 * since passengers have to be told who flies them however it was written.
 *
 * @param carrier the designator, or else the name; empty when there is neither
 */
record OperatingAirline(String carrier, boolean wellFormed) {
    private static final Pattern DESIGNATOR = Pattern.compile(" *([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}) *(?:/.*)?");
    private static final Pattern NAME = Pattern.compile(" */(.*[^ ].*)");

    static OperatingAirline parse(String data) {
        var designator = DESIGNATOR.matcher(data);
        if (designator.matches()) return new OperatingAirline(designator.group(1), true);
        var name = NAME.matcher(data);
        if (name.matches()) return new OperatingAirline(name.group(1).strip(), true);
        return new OperatingAirline(data.replace('/', ' ').strip(), false);
    }
}
