package io.fareline.bench.connection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What comes in, line by line and body by body, looked at where it lies. Names in what is asked for are in small letters. */
final class Received {
    private static final int ROOM = 32_768;
    private final byte[] buffer = new byte[ROOM];
    private final InputStream in;
    private int next;
    private int end;
    private int lineBegins;
    private int lineEnds;

    Received(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line and gives its length without its end. */
    int readLine() throws IOException {
        int looked = next;
        while (true) {
            for (; looked < end; looked++) {
                if (buffer[looked] != '\n') continue;
                lineBegins = next;
                lineEnds = looked > next && buffer[looked - 1] == '\r' ? looked - 1 : looked;
                next = looked + 1;
                return lineEnds - lineBegins;
            }
            looked -= next;
            makeRoom();
            fill();
        }
    }

    /** Whether the line begins so, whatever the case of its letters. */
    boolean begins(String name) {
        return lineEnds - lineBegins >= name.length() && isAt(lineBegins, name);
    }

    boolean ends(String value) {
        return lineEnds - lineBegins >= value.length() && isAt(lineEnds - value.length(), value);
    }

    private boolean isAt(int place, String text) {
        for (int letter = 0; letter < text.length(); letter++)
            if (Character.toLowerCase(buffer[place + letter]) != text.charAt(letter)) return false;
        return true;
    }

    /** The number at that place of the line, behind blanks. @throws IOException when there is none */
    int number(int from, int radix) throws IOException {
        int place = lineBegins + from;
        while (place < lineEnds && buffer[place] == ' ') place++;
        int first = place;
        int number = 0;
        for (; place < lineEnds; place++) {
            int digit = Character.digit(buffer[place], radix);
            if (digit < 0) break;
            number = Math.addExact(Math.multiplyExact(number, radix), digit);
        }
        if (place == first) throw new IOException("a line without its number");
        return number;
    }

    void copy(int count, OutputStream out) throws IOException {
        for (int left = count; left > 0; ) {
            if (next == end) {
                makeRoom();
                fill();
            }
            int taken = Math.min(left, end - next);
            out.write(buffer, next, taken);
            next += taken;
            left -= taken;
        }
    }

    private void makeRoom() throws IOException {
        if (next == 0 && end == buffer.length) throw new IOException("a line is too long");
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
    }

    private void fill() throws IOException {
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) throw new EOFException("the connection ended");
        end += read;
    }
}
