package io.fareline.platform.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a text must be like to be kept: no control character and no half of a surrogate pair, which no database takes. */
final class HonestText {
    private static final int HEX = 16;

    private HonestText() {}

    /** Whether a text of a body can be stored as it is: NUL and lone surrogates cannot, line breaks can. */
    static boolean canBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0 || Character.isLowSurrogate(character)) return false;
            if (Character.isHighSurrogate(character)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) return false;
        }
        return true;
    }

    /** Whether a part of an address decodes, by its percent escapes, to UTF-8 without control characters. */
    static boolean decodes(String escaped) {
        var bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            int character = escaped.charAt(i);
            if (character == '%') {
                character = escaped(escaped, i + 1);
                i += 2;
            }
            if (character < ' ' || character == 0x7f || character > 0xff) return false;
            bytes.put((byte) character);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    /** The byte that two hexadecimal digits say, or -1. */
    private static int escaped(String text, int at) {
        if (at + 2 > text.length()) return -1;
        int high = Character.digit(text.charAt(at), HEX);
        int low = Character.digit(text.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    static boolean hasControls(String header) {
        return header.chars().anyMatch(character -> character < ' ' && character != '\t' || character == 0x7f);
    }
}
