package io.fareline.bench.restore;

import io.fareline.bench.OwnFareline;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How often consumers of events told that a producer's numbers are behind what they have seen. */
final class SetBack {
    private static final String SAID = "gives numbers up to";

    private SetBack() {}

    static long told(OwnFareline fareline) {
        try (var logs = Files.list(fareline.laptop().home().log("any").getParent())) {
            return logs.filter(Files::isRegularFile).mapToLong(SetBack::lines).sum();
        } catch (IOException e) {
            throw new Trouble("The logs cannot be listed: " + e.getMessage(), e);
        }
    }

    private static long lines(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(SAID)).count();
        } catch (IOException e) {
            throw new Trouble("Cannot read " + log + ": " + e.getMessage(), e);
        }
    }
}
