package io.fareline.runner.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent escapes of a path or a query: whether they are whole and spell UTF-8 without control characters. */
final class Escapes {
    private static final int HEX = 16;

    private Escapes() {}

    static boolean areText(String escaped) {
        var bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            int character = escaped.charAt(i);
            if (character == '%') {
                character = value(escaped, i + 1);
                i += 2;
            }
            if (character < ' ' || character == 0x7f || character > 0xff) {
                return false;
            }
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
    private static int value(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), HEX);
        int low = Character.digit(text.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
