package io.fareline.runner;

import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the log of one part and, with {@code -f}, whatever is added to it until Ctrl-C. */
final class ShowLog {
    private static final int PAUSE_MILLIS = 300;
    private final Laptop laptop;
    private final PrintStream out;

    ShowLog(Laptop laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    int run(List<String> options) {
        var names = options.stream().filter(option -> !option.equals("-f")).toList();
        var known = laptop.parts().stream().map(Part::name).collect(Collectors.joining(", "));
        if (names.size() != 1 || options.size() > 2) {
            throw new WrongUsage("logs wants one of " + known + ", and -f to follow");
        }
        var log = laptop.parts().stream()
                .filter(part -> part.name().equals(names.getFirst()))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("there is no '" + names.getFirst() + "'; logs knows " + known))
                .log();
        if (!Files.exists(log)) {
            throw new Trouble("There is no log yet: " + log);
        }
        try {
            var position = print(log, 0);
            while (options.contains("-f")) {
                Thread.sleep(PAUSE_MILLIS);
                // A new run begins a new file.
                position = print(log, Files.size(log) < position ? 0 : position);
            }
            return Main.OK;
        } catch (IOException e) {
            throw new Trouble("Cannot read " + log + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.OK;
        }
    }

    private long print(Path log, long from) throws IOException {
        try (var channel = FileChannel.open(log)) {
            channel.position(from);
            Channels.newInputStream(channel).transferTo(out);
            out.flush();
            return channel.position();
        }
    }
}
