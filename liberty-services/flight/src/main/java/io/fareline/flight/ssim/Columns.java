package io.fareline.flight.ssim;

/** One line while it is read: gives fields their text and notes each one that is malformed. */
final class Columns {
    private final int line;
    private final String text;
    private final SsimErrors errors;
    private boolean sound = true;

    Columns(int line, String text, SsimErrors errors) {
        this.line = line;
        this.text = text;
        this.errors = errors;
    }

    int line() {
        return line;
    }

    String text() {
        return text;
    }

    char at(int column) {
        return text.charAt(column - 1);
    }

    String between(int from, int to) {
        return text.substring(from - 1, to);
    }

    /** The field's value, or null after noting an error; then the line is no longer {@link #isSound()}. */
    <T> T read(Field<T> field) {
        try {
            return field.codec().parse(between(field.from(), field.to()));
        } catch (Malformed malformed) {
            error(field.from() + malformed.offset(), malformed.getMessage());
            return null;
        }
    }

    void error(int column, String reason) {
        sound = false;
        errors.add(line, column, reason);
    }

    boolean isSound() {
        return sound;
    }
}
