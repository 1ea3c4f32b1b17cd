package io.fareline.flight.ssim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A program that reads and writes back a file as large as it is told, which exists nowhere: see {@link MemoryTest}. */
final class StreamedFile extends InputStream {
    private static final int LINE = SsimRecord.LENGTH + 1;
    private final int legs;
    private final byte[] line = new byte[LINE];
    private final CRC32 crc = new CRC32();
    private int lines;
    private int serial;
    private int at = LINE;

    private StreamedFile(long bytes) {
        legs = Math.toIntExact(bytes / LINE);
    }

    public static void main(String[] arguments) throws IOException {
        var file = new StreamedFile(Long.parseLong(arguments[0]));
        var crc = new CRC32();
        var text = new StringBuilder();
        var writer = new SsimWriter(text);
        var limits = new SsimLimits(Long.MAX_VALUE, Integer.MAX_VALUE, 5);
        var reading = SsimReader.read(file, limits, (each, _) -> {
            try {
                text.setLength(0);
                writer.write(each);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            crc.update(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        });
        System.out.printf(
                "%d lines, %s, %s%n",
                reading.lines(), reading.errors(), crc.getValue() == file.crc.getValue() ? "the same" : "different");
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == LINE && !advance()) return -1;
        int some = Math.min(length, LINE - at);
        System.arraycopy(line, at, into, from, some);
        at += some;
        return some;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    private boolean advance() {
        if (lines == legs + 3) return false;
        int place = lines++;
        int previous = serial;
        serial = serial == 999_999 ? 2 : serial + 1;
        if (place == 0) put(1, SsimText.header().text() + "\n");
        if (place == 1) put(1, SsimText.carrier().text() + "\n");
        if (place == 2) put(1, SsimText.leg().text() + "\n");
        if (place >= 2) put(6, four(1 + place % 9999));
        if (place == legs + 2)
            put(1, SsimText.trailer().with(188, six(previous)).text() + "\n");
        put(195, six(serial));
        crc.update(line);
        at = 0;
        return true;
    }

    private void put(int column, String text) {
        for (int place = 0; place < text.length(); place++) line[column - 1 + place] = (byte) text.charAt(place);
    }

    private static String four(int number) {
        return String.valueOf(10_000 + number).substring(1);
    }

    private static String six(int number) {
        return String.valueOf(1_000_000 + number).substring(1);
    }
}
