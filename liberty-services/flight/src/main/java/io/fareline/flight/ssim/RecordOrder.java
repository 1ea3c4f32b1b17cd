package io.fareline.flight.ssim;

import java.util.EnumSet;
import java.util.Set;

/** Which record types may follow: 1, (2, (3, 4...)..., 5)... After a surprise it goes on from the type it met. */
final class RecordOrder {
    private Set<Type> next = EnumSet.of(Type.HEADER);
    private boolean ended;

    enum Type {
        HEADER('1', "header"),
        CARRIER('2', "carrier"),
        LEG('3', "leg"),
        SEGMENT_DATA('4', "segment data"),
        TRAILER('5', "trailer");

        private final char code;
        private final String word;

        Type(char code, String word) {
            this.code = code;
            this.word = word;
        }

        /** Null for a character that is no record type. */
        static Type of(char code) {
            for (var type : values()) if (type.code == code) return type;
            return null;
        }

        @Override
        public String toString() {
            return "record type %c (%s)".formatted(code, word);
        }
    }

    /** What is wrong with this type at this place, or null. */
    String complaint(Type type) {
        if (next.contains(type)) return null;
        return ended
                ? "%s after the end that the trailer announced".formatted(type)
                : "%s where %s is due"
                        .formatted(
                                type,
                                String.join(
                                        " or ",
                                        next.stream().map(Type::toString).toList()));
    }

    void moveOn(Type type, boolean more) {
        ended = type == Type.TRAILER && !more;
        next = switch (type) {
            case HEADER -> EnumSet.of(Type.CARRIER);
            case CARRIER -> EnumSet.of(Type.LEG, Type.TRAILER);
            case LEG, SEGMENT_DATA -> EnumSet.of(Type.LEG, Type.SEGMENT_DATA, Type.TRAILER);
            case TRAILER -> more ? EnumSet.of(Type.CARRIER) : EnumSet.noneOf(Type.class);
        };
    }

    /** What is missing when the file ends here, or null. */
    String complaintAtEnd() {
        if (ended) return null;
        return "the file ends where %s is due"
                .formatted(String.join(" or ", next.stream().map(Type::toString).toList()));
    }
}
