package io.fareline.flight.ssim;

import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compartment letters with their seats, such as {@code J14W34Y316}, then perhaps {@code VV} and a version. Blanks may
 * stand between the groups. Freight positions (LL, PP and BB) are passed over. Letters without seats, such as {@code FY}, tell no
 * number of seats: that is as good as blank. {@code XX} stands for more than fits here.
 */
record ConfigurationCodec() implements Field.Codec<Configuration> {
    static final ConfigurationCodec CONFIGURATION = new ConfigurationCodec();

    private static final String ELSEWHERE = "XX";
    private static final Integer UNTOLD = -1;
    private static final Pattern GROUP = Pattern.compile(" *([A-Z])([0-9]{1,3})?");
    private static final Pattern FREIGHT = Pattern.compile(" *(?:LL|PP|BB)(?:[0-9]{1,3})?");
    private static final Pattern START_OF_VERSION = Pattern.compile(" *VV");
    private static final Pattern VERSION = Pattern.compile(" *VV *([A-Z0-9]+) *");

    @Override
    public Configuration parse(String text) throws Malformed {
        if (text.stripTrailing().equals(ELSEWHERE)) return Configuration.ELSEWHERE;
        var seats = new LinkedHashMap<Character, Integer>();
        var group = GROUP.matcher(text);
        var freight = FREIGHT.matcher(text);
        var version = START_OF_VERSION.matcher(text);
        var next = 0;
        while (!version.region(next, text.length()).lookingAt()) {
            if (freight.region(next, text.length()).lookingAt()) {
                next = freight.end();
            } else if (group.region(next, text.length()).lookingAt()) {
                add(group, seats);
                next = group.end();
            } else {
                break;
            }
        }
        var name = version(text, next);
        return new Configuration(seats.containsValue(UNTOLD) ? new LinkedHashMap<>() : seats, name);
    }

    private static void add(Matcher group, LinkedHashMap<Character, Integer> seats) throws Malformed {
        var count = group.group(2) == null ? UNTOLD : Integer.valueOf(group.group(2));
        if (seats.put(group.group(1).charAt(0), count) != null)
            throw new Malformed(group.start(1), "compartment %s is given twice".formatted(group.group(1)));
    }

    private static String version(String text, int next) throws Malformed {
        var rest = text.substring(next);
        if (rest.isBlank()) return "";
        var version = VERSION.matcher(rest);
        if (!version.matches())
            throw new Malformed(next, "'%s' is not a configuration such as J14W34Y316VV1".formatted(rest.strip()));
        return version.group(1);
    }

    @Override
    public String print(Configuration value, int width) {
        if (value.equals(Configuration.ELSEWHERE)) return TextCodec.ANYTHING.print(ELSEWHERE, width);
        var text = new StringBuilder();
        value.seats().forEach((letter, count) -> text.append(letter).append(count));
        if (!value.version().isEmpty()) text.append("VV").append(value.version());
        return TextCodec.ANYTHING.print(text.toString(), width);
    }
}
