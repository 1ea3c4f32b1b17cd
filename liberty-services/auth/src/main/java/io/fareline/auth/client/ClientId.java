package io.fareline.auth.client;

import java.util.regex.Pattern;

/** The public name of an API client: it is sent with each request and written to logs, so its characters are few. */
public record ClientId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public ClientId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a client id is 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    public static boolean isWellFormed(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
