package io.fareline.client.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What came back, whole. @param retryAfter the header as it stands, null where there is none */
record Answer(int status, String retryAfter, byte[] body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** How long the server asks to wait: seconds or a date (RFC 9110 section 10.2.3). Null where it does not say. */
    Duration pause(Instant now) {
        if (retryAfter == null) return null;
        var text = retryAfter.strip();
        try {
            if (text.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var wait = Duration.between(now, until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
