package io.fareline.bench.search.memory;

import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What lives in the heap of a process that a JDK's {@code jcmd} can talk to. */
final class Heap {
    // One line for each generation; the spaces of the young one, below it, are written otherwise.
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final int KILO = 1024;
    private static final int COLLECTIONS = 2;

    private Heap() {}

    /** Bytes that are left after full collections: the second one takes what the first found unreachable but waiting. */
    static long live(long pid) {
        for (int turn = 0; turn < COLLECTIONS; turn++) jcmd(pid, "GC.run");
        return used(jcmd(pid, "GC.heap_info"));
    }

    static long used(String heapInfo) {
        var generations = GENERATION.matcher(heapInfo);
        long bytes = 0;
        while (generations.find()) bytes += Long.parseLong(generations.group(1)) * KILO;
        if (bytes == 0) throw new Trouble("jcmd tells of no heap: " + heapInfo);
        return bytes;
    }

    private static String jcmd(long pid, String command) {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(program, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new Trouble("jcmd " + command + " failed: " + answer);
            return answer;
        } catch (IOException failed) {
            throw new Trouble("Cannot run jcmd: " + failed.getMessage(), failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }
}
