package io.fareline.client.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** What came back, whole. @param retryAfter the header as it stands, null where there is none */
record Answer(int status, String retryAfter, byte[] body) {
    /** The three forms of a date that a receiver has to know (RFC 9110 section 5.6.7). */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    /** More digits are more than anybody waits. */
    private static final int DIGITS = 9;

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** How long the server asks to wait: seconds or a date (RFC 9110 section 10.2.3). Null where it does not say. */
    Duration pause(Instant now) {
        if (retryAfter == null) return null;
        var text = retryAfter.strip();
        if (text.matches("\\d+"))
            return Duration.ofSeconds(text.length() > DIGITS ? Integer.MAX_VALUE : Long.parseLong(text));
        for (var form : DATES) {
            try {
                var wait = Duration.between(now, form.parse(text, Instant::from));
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeParseException anotherForm) {
                // The next one is tried; what has none of the forms says nothing.
            }
        }
        return null;
    }
}
