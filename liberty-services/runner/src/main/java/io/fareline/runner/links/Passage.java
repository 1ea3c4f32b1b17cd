package io.fareline.runner.links;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;

/** One direction of one connection: what is written passes on as the link's fault allows. */
final class Passage extends FilterOutputStream {
    private static final int CHUNK = 16 * 1024;
    private final Weather weather;
    private final LongAdder counter;
    private final boolean answers;
    private long age;
    private long passed;

    private Passage(OutputStream out, Weather weather, LongAdder counter, boolean answers) {
        super(out);
        this.weather = weather;
        this.counter = counter;
        this.answers = answers;
    }

    static Passage toCallee(OutputStream out, Weather weather, Counters counters) {
        return new Passage(out, weather, counters.bytesToCallee, false);
    }

    static Passage toCaller(OutputStream out, Weather weather, Counters counters) {
        return new Passage(out, weather, counters.bytesToCaller, true);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int at = offset; at < offset + length; ) {
            var wanted = Math.min(CHUNK, offset + length - at);
            weather.pass(wanted);
            var count = answers ? beforeTheCut(wanted) : wanted;
            out.write(bytes, at, count);
            counter.add(count);
            passed += count;
            at += count;
            if (count < wanted && weather.cuts(passed)) {
                throw new IOException("Cut after " + passed + " bytes");
            }
        }
    }

    private int beforeTheCut(int wanted) {
        var now = weather.age();
        if (now != age) {
            age = now;
            passed = 0;
        }
        return weather.allowed(passed, wanted);
    }
}
