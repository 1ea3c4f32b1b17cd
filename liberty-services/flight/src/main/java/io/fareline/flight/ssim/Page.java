package io.fareline.flight.ssim;

import java.util.Objects;

/** One line while it is written: starts as it was read and changes only where it says something else by now. */
final class Page {
    private final StringBuilder text;

    Page(String written) {
        if (written.length() != SsimRecord.LENGTH)
            throw new IllegalArgumentException("a line has 200 characters, not " + written.length());
        text = new StringBuilder(written);
    }

    /** Several texts may mean the same (blank or 0, 501 or 0501): what already means the value stays as it was. */
    <T> Page write(Field<T> field, T value) {
        return meansAlready(field, value) ? this : put(field.from(), print(field, value));
    }

    Page put(int column, String replacement) {
        text.replace(column - 1, column - 1 + replacement.length(), replacement);
        return this;
    }

    /** Whether the line was written with the one field blank, although the other is given. */
    boolean leavesOut(Field<?> blank, Field<?> given) {
        return text(blank).isBlank() && !text(given).isBlank();
    }

    private String text(Field<?> field) {
        return text.substring(field.from() - 1, field.to());
    }

    private <T> boolean meansAlready(Field<T> field, T value) {
        try {
            return Objects.equals(field.codec().parse(text(field)), value);
        } catch (Malformed _) {
            return false;
        }
    }

    private static <T> String print(Field<T> field, T value) {
        var printed = field.codec().print(value, field.width());
        if (printed.length() != field.width())
            throw new IllegalArgumentException(
                    "%s does not fit columns %d-%d".formatted(value, field.from(), field.to()));
        return printed;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
