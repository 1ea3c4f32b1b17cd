package io.fareline.booking.party;

import java.util.regex.Pattern;

/** A name as a travel document has it: letters of any script, spaces, hyphens and apostrophes. */
public record Name(String given, String family) {
    /** What each part must match: it begins with a letter. */
    public static final String RULE = "[\\p{L}\\p{M}][\\p{L}\\p{M} '’-]*";

    /** Characters that each part has at most. */
    public static final int LONGEST = 60;

    private static final Pattern PART = Pattern.compile(RULE);

    public Name {
        refuse(given, "given name");
        refuse(family, "family name");
    }

    private static void refuse(String part, String what) {
        if (part == null || part.length() > LONGEST || !PART.matcher(part).matches())
            throw new IllegalArgumentException("A " + what + " has 1 to " + LONGEST + " letters.");
    }
}
