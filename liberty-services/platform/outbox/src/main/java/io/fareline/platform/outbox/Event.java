package io.fareline.platform.outbox;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A fact that this service tells the others, as opposed to {@link CloudEvent}, which is the same fact on its way.
 *
 * @param type what happened and in which version of its shape, ending in {@code .v} and a number
 * @param subject id of the thing that it happened to
 * @param version that thing's version after it, so that readers can drop what is older than what they know
 * @param data a record or JSON object; becomes a JSON object without names or cards of people
 */
public record Event(String type, String subject, long version, Object data) {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,149}\\.v[1-9][0-9]{0,2}");
    private static final int LONGEST_SUBJECT = 255;

    public Event {
        Objects.requireNonNull(data, "data");
        if (!TYPE.matcher(type).matches())
            throw new IllegalArgumentException("An event's type is lower case and ends in .v1 or so, not " + type);
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT)
            throw new IllegalArgumentException("An event's subject has 1 to " + LONGEST_SUBJECT + " characters");
        if (version < 0) throw new IllegalArgumentException("An event's version is not negative, as is " + version);
    }
}
