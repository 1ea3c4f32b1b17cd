package io.fareline.journeys.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** JSON that no operation may stumble over, by what is wrong with it. */
final class HostileBodies {
    private static final int DEEP = 10_000;

    private HostileBodies() {}

    /** All of these are refused with 400, whatever the operation. */
    static Map<String, byte[]> refused() {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("deep list", "[".repeat(DEEP) + "]".repeat(DEEP));
        bodies.put("deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        bodies.put("deep and never closed", "[".repeat(60_000));
        bodies.put("deep in a property", "{\"mode\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        bodies.put("long number", "{\"amount\":" + "9".repeat(60_000) + "}");
        bodies.put("long fraction", "{\"amount\":0." + "9".repeat(60_000) + "}");
        bodies.put("no number", "{\"amount\":NaN}");
        bodies.put("a name twice", "{\"mode\":\"HOLD\",\"mode\":\"HOLD\"}");
        bodies.put("more behind it", "{} {}");
        bodies.put("rubbish behind it", "{}x");
        bodies.put("a comment", "/* a */ {}");
        bodies.put("a list", "[]");
        bodies.put("a text", "\"a\"");
        bodies.put("a number", "1");
        bodies.put("nothing", "null");
        bodies.put("never closed", "{\"mode\":\"");
        bodies.put("a control character", "{\"mode\":\"a\u0000b\"}");
        bodies.put("a byte order mark", "\ufeff{}");
        bodies.put(
                "another language",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        var bytes = new LinkedHashMap<String, byte[]>();
        bodies.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("another encoding", "{\"mode\":\"HOLD\"}".getBytes(StandardCharsets.UTF_16));
        bytes.put("broken encoding", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        return bytes;
    }

    /** In every text property that the operation has: what no database keeps, and what a log or a mail would misread. */
    static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("NUL", "a\\u0000b");
        texts.put("half a pair", "a\\ud800b");
        texts.put("the other half", "\\udc00");
        texts.put("very long", "x".repeat(50_000));
        texts.put("lines", "a\\r\\nBcc: b@example.com");
        texts.put("colours", "\\u001b[31mred");
        texts.put("SQL", "'; drop table booking; --");
        return texts;
    }

    /** Fifty megabytes in fifty kilobytes. */
    static byte[] bomb() {
        var small = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(small)) {
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) zip.write(spaces);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return small.toByteArray();
    }
}
